using System.CommandLine;

namespace Mosip.Partner.Cli.Conformance;

/// <summary><c>mosip-partner conformance DIR</c>.</summary>
internal static class ConformanceCommand
{
    private const string Description =
        """
        Runs golden vectors, the outputs and verdicts of MOSIP's own code, against this SDK and its sandbox.

        Every .json file of the folder is run; what needs a capability of a later release is printed as 'not covered'.
        The last line is 'N passed, N failed'. The exit code is 1 if a case failed.

        Example: mosip-partner conformance tests/vectors
        """;

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder with the vector files." };
        var command = new Command("conformance", Description) { folder };
        command.SetAction(async (line, cancellationToken) =>
            await new ConformanceRun(terminal, time).RunAsync(line.GetRequiredValue(folder), cancellationToken).ConfigureAwait(false) ? ExitCode.Success : ExitCode.Failure);
        return command;
    }
}
