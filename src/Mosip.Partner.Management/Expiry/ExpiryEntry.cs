using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Management;

/// <summary>Something of a partner that ends, and what to do before.</summary>
public sealed record ExpiryEntry
{
    /// <summary>What it is.</summary>
    public required ExpiryKind Kind { get; init; }

    /// <summary>Which one: an API key's label, an interface's version, a chip's make and model, otherwise the partner id. Never a key.</summary>
    public required string Name { get; init; }

    /// <summary>The last instant at which it works.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>How long that was from the report on; negative once it has ended.</summary>
    public required TimeSpan Remaining { get; init; }

    /// <summary>How near the end is.</summary>
    public required CertificateExpiryStage Stage { get; init; }

    /// <summary>The next step, in plain words; empty while there is nothing to do.</summary>
    public required string WhatToDo { get; init; }
}
