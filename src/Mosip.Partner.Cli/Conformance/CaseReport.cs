using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Cli.Conformance;

/// <summary>Collects what a case found: what was expected and what came.</summary>
internal sealed class CaseReport
{
    private const int ShownLength = 160;

    private readonly List<string> _failures = [];

    /// <summary>Every difference, in the order in which it was found.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>What of the case has no code here yet; null where all was checked.</summary>
    public string? NotCovered { get; private set; }

    /// <summary>Whether the case looked at what this SDK's client says.</summary>
    public bool AskedClient { get; private set; }

    /// <summary>Says that the case, or a part of it, cannot be checked by this release.</summary>
    public void Skip(string what) => NotCovered ??= what;

    public void Fail(string what) => _failures.Add(what);

    public void Equal(string what, string? expected, string? came)
    {
        if (expected != came)
            Fail($"{what}: expected {Show(expected)}; came {Show(came)}");
    }

    public void Equal(string what, bool expected, bool came) => Equal(what, expected ? "true" : "false", came ? "true" : "false");

    public void Equal(string what, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> came) => Equal(what, Convert.ToHexStringLower(expected), Convert.ToHexStringLower(came));

    public void Equal(string what, IReadOnlyList<string> expected, IReadOnlyList<string> came) =>
        Equal(what, expected.Count == 0 ? "none" : string.Join("; ", expected), came.Count == 0 ? "none" : string.Join("; ", came));

    /// <summary>Expects that this SDK refuses by a typed error.</summary>
    public async Task RefusedAsync(string what, Func<ValueTask> act)
    {
        if (await FindRefusalAsync(act).ConfigureAwait(false) is null)
            Fail($"{what}: expected a refusal; came none");
    }

    /// <summary>Compares what this SDK's client says about a message with the case's <c>sdkVerdict</c>.</summary>
    public async Task ClientAsync(bool accepts, Func<ValueTask> act)
    {
        AskedClient = true;
        MosipException? refusal = await FindRefusalAsync(act).ConfigureAwait(false);
        if (accepts != (refusal is null))
            Fail($"client: expected {(accepts ? "accept" : "refuse")}; came {(refusal is null ? "accept" : $"refuse ({refusal.Message})")}");
    }

    private static async Task<MosipException?> FindRefusalAsync(Func<ValueTask> act)
    {
        try
        {
            await act().ConfigureAwait(false);
            return null;
        }
        catch (MosipException e)
        {
            return e;
        }
    }

    private static string Show(string? text) => text switch
    {
        null => "nothing",
        "" => "empty text",
        { Length: > ShownLength } => $"{text[..ShownLength]}... ({text.Length} characters)",
        _ => text,
    };
}
