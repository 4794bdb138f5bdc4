# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
ARG TARGETARCH
WORKDIR /source

# These files determine the packages. They are copied first, so that the restored packages stay in the layer cache.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Board.Domain/Board.Domain.csproj src/Board.Domain/
COPY src/Board.Application/Board.Application.csproj src/Board.Application/
COPY src/Board.Infrastructure/Board.Infrastructure.csproj src/Board.Infrastructure/
COPY src/Board.Api/Board.Api.csproj src/Board.Api/
RUN dotnet restore src/Board.Api --arch "$TARGETARCH"

COPY .editorconfig ./
COPY src src
RUN dotnet publish src/Board.Api --configuration Release --arch "$TARGETARCH" --no-restore --output /app && mkdir /data

# No shell and no package manager. "extra" adds ICU and time zones: text is normalised with ICU.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# The only folder that the program writes to, and only with SQLite.
COPY --from=build --chown=$APP_UID:$APP_UID /data data
VOLUME /app/data

# By default the C library has one memory arena per thread, and the JIT compiler fills two of them.
ENV MALLOC_ARENA_MAX=1

USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "Board.Api.dll"]
# Not "ready": an unhealthy container may be restarted, which does not bring the database back.
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["dotnet", "Board.Api.dll", "health", "http://localhost:8080/health/live"]
