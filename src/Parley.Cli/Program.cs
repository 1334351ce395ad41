using Parley.Cli;

return await ParleyProgram.RunAsync(args, Terminal.OfProcess());
