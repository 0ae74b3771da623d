using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies;

/// <summary>What a policy says to a request, as data and in words.</summary>
public abstract record PolicyAnswer
{
    private protected PolicyAnswer()
    {
    }

    /// <summary>Whether the policy lets everything through that was asked for.</summary>
    public abstract bool IsAllowed { get; }

    /// <summary>MOSIP's errors in MOSIP's order; it answers with the first one. Empty where MOSIP would not refuse the request.</summary>
    public IReadOnlyList<MosipError> Refusals { get; init; } = [];

    /// <summary>The answer in words, a sentence each.</summary>
    public IReadOnlyList<string> Explanation { get; init; } = [];

    /// <summary>The answer in words.</summary>
    /// <returns>The sentences of <see cref="Explanation"/>, a line each.</returns>
    public sealed override string ToString() => string.Join('\n', Explanation);
}
