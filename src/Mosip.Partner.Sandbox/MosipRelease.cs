namespace Mosip.Partner.Sandbox;

/// <summary>The MOSIP release whose behaviour the sandbox shows where releases differ.</summary>
public sealed record MosipRelease
{
    private MosipRelease(string name) => Name = name;

#pragma warning disable CA1707 // Without underscores 1.2.0.1 and 12.0.1 would be one name.
    /// <summary>MOSIP 1.2.0.1.</summary>
    public static MosipRelease V1_2_0_1 { get; } = new("1.2.0.1");

    /// <summary>MOSIP 1.2.1.2: as 1.2.0.1, except where IDA itself was corrected.</summary>
    public static MosipRelease V1_2_1_2 { get; } = new("1.2.1.2") { RefusesAgeBelowOne = true, DropsTokenOfFailedAuthentication = true };

    /// <summary>Partner management 1.2.2.2 beside the IDA of 1.2.1.2.</summary>
    public static MosipRelease V1_2_2_2 { get; } = new("1.2.2.2") { RefusesAgeBelowOne = true, DropsTokenOfFailedAuthentication = true, Pms = PmsLine.V1_2_2 };

    /// <summary>MOSIP 1.3.0, the reference.</summary>
    public static MosipRelease V1_3_0 { get; } = new("1.3.0")
    {
        RefusesAgeBelowOne = true,
        DropsTokenOfFailedAuthentication = true,
        ReadsX5cStrictly = true,
        DetectsIdTypeWithoutFault = true,
        AcceptsSmallSignerKeys = true,
        CachesCertificatesByThumbprint = true,
        Pms = PmsLine.V1_3,
    };
#pragma warning restore CA1707

    /// <summary>The release's number, for example <c>1.3.0</c>.</summary>
    public string Name { get; }

    /// <summary>How partner management behaves.</summary>
    internal PmsLine Pms { get; private init; }

    /// <summary><c>age</c> must be 1 or more.</summary>
    internal bool RefusesAgeBelowOne { get; private init; }

    /// <summary><c>authToken</c> is null when <c>authStatus</c> is false.</summary>
    internal bool DropsTokenOfFailedAuthentication { get; private init; }

    /// <summary><c>x5c</c> must be one line of standard base64; before, PEM text and line breaks passed.</summary>
    internal bool ReadsX5cStrictly { get; private init; }

    /// <summary>A text of the right length that is no number is IDA-MLC-009; before, the number format exception escaped (IDA-MLC-007).</summary>
    internal bool DetectsIdTypeWithoutFault { get; private init; }

    /// <summary>The signer's key size is not looked at; before, the JOSE library asked for 2048 bits.</summary>
    internal bool AcceptsSmallSignerKeys { get; private init; }

    /// <summary>A certificate that came with an <c>x5t#S256</c> is found by that text again, before <c>x5c</c> is read.</summary>
    internal bool CachesCertificatesByThumbprint { get; private init; }

    /// <summary>Finds a release by its number.</summary>
    /// <param name="name">For example <c>1.3.0</c>.</param>
    /// <exception cref="ArgumentException">The release is not one that the sandbox plays.</exception>
    public static MosipRelease Parse(string name) => name switch
    {
        "1.2.0.1" => V1_2_0_1,
        "1.2.1.2" => V1_2_1_2,
        "1.2.2.2" => V1_2_2_2,
        "1.3.0" => V1_3_0,
        _ => throw new ArgumentException($"The sandbox plays MOSIP 1.2.0.1, 1.2.1.2, 1.2.2.2 and 1.3.0, not '{name}'.", nameof(name)),
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
