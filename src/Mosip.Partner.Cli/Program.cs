using System.CommandLine;

namespace Mosip.Partner.Cli;

internal static class Program
{
    private static int Main(string[] args) =>
        new RootCommand("Works with MOSIP as a partner: conformance runs, offline requests, eKYC opening and a sandbox.").Parse(args).Invoke();
}
