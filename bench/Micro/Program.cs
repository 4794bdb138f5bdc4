using BenchmarkDotNet.Running;
using Board.Bench.Micro;

BenchmarkSwitcher.FromAssembly(typeof(MediatorBenchmarks).Assembly).Run(args is [] ? ["--filter", "*"] : args);
