namespace Mosip.Partner.Cli;

internal static class Program
{
    private static Task<int> Main(string[] args) => PartnerTool.RunAsync(args, Terminal.OfProcess());
}
