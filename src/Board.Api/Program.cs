using Board.Api.Commands;

return await CommandLine.RunAsync(args);
