using System.Globalization;

namespace Mosip.Partner.Cli.Conformance;

/// <summary>How the cases of a file, or of all files, went.</summary>
internal sealed record FileTally(int Passed = 0, int Failed = 0, int NotCovered = 0)
{
    public static FileTally operator +(FileTally left, FileTally right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.NotCovered + right.NotCovered);

    /// <summary><c>N passed, N failed</c>.</summary>
    public string Verdict => string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed");

    /// <summary>The verdict and, where there are some, the cases that are not covered.</summary>
    public override string ToString() => NotCovered == 0 ? Verdict : string.Create(CultureInfo.InvariantCulture, $"{Verdict}, {NotCovered} not covered");
}
