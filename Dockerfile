# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
ARG TARGETARCH
WORKDIR /source

# What decides which packages are needed comes first: while it stays the same, they are not fetched again.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Board.Domain/Board.Domain.csproj src/Board.Domain/
COPY src/Board.Application/Board.Application.csproj src/Board.Application/
COPY src/Board.Infrastructure/Board.Infrastructure.csproj src/Board.Infrastructure/
COPY src/Board.Api/Board.Api.csproj src/Board.Api/
RUN dotnet restore src/Board.Api --arch "$TARGETARCH"

COPY .editorconfig ./
COPY src src
RUN dotnet publish src/Board.Api --configuration Release --arch "$TARGETARCH" --no-restore --output /app && mkdir /data

# No shell and no package manager. "extra" adds time zones and languages: names are compared in Unicode normal form.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# The one folder that the program writes to, and only with SQLite.
COPY --from=build --chown=$APP_UID:$APP_UID /data data
VOLUME /app/data

# By itself the C library keeps a store of free memory for each thread, and the runtime's compiler fills two of them.
ENV MALLOC_ARENA_MAX=1

USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "Board.Api.dll"]
# Not "ready": whoever restarts what is unhealthy should not do so because the database is away.
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["dotnet", "Board.Api.dll", "health", "http://localhost:8080/health/live"]
