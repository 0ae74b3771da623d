namespace Mosip.Partner.Cli;

/// <summary>What the tool answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The work failed: a bad file, a refused answer, a failed case.</summary>
    public const int Failure = 1;

    /// <summary>The command line is not one that the tool knows.</summary>
    public const int Usage = 2;

    /// <summary>The work is not done yet and cannot be done here: somebody else has to act first.</summary>
    public const int Waiting = 3;
}
