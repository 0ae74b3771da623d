using System.Globalization;

namespace Mosip.Partner.Core.Policies;

/// <summary>Makes a <see cref="DataSharePolicy"/> or <see cref="CredentialIssuancePolicy"/> in words.</summary>
/// <example><code>
/// DataSharePolicy policy = new SharePolicyBuilder("datashare.example.org")
///     .ValidFor(TimeSpan.FromMinutes(30), fetches: 2)
///     .Share("fullName", encrypted: true, languages: ["eng"])
///     .ShareBiometrics("face", "Face")
///     .BuildDataShare();
/// </code></example>
public sealed class SharePolicyBuilder
{
    private readonly List<AttributeShare> _attributes = [];
    private ShareTerms _terms;

    /// <summary>Starts a policy with MOSIP's usual terms: by data share, encrypted for the partner, 30 minutes, 2 fetches, from the ID Repository.</summary>
    /// <param name="shareDomain">The host that serves the share.</param>
    /// <exception cref="ArgumentException"><paramref name="shareDomain"/> is empty.</exception>
    public SharePolicyBuilder(string shareDomain)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shareDomain);
        _terms = new ShareTerms
        {
            TypeOfShare = "Data Share",
            ValidForInMinutes = "30",
            TransactionsAllowed = "2",
            EncryptionType = "Partner Based",
            ShareDomain = shareDomain,
            Source = "ID Repository",
        };
    }

    /// <summary>Puts the data into the event itself.</summary>
    public SharePolicyBuilder Directly() => Change(_terms with { TypeOfShare = "direct" });

    /// <summary>Leaves the share as a whole unencrypted.</summary>
    public SharePolicyBuilder WithoutEncryption() => Change(_terms with { EncryptionType = "none" });

    /// <summary>Takes the data from somewhere else than the ID Repository.</summary>
    /// <param name="source">For example <c>Packet Manager</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty.</exception>
    public SharePolicyBuilder FromSource(string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return Change(_terms with { Source = source });
    }

    /// <summary>Limits a share.</summary>
    /// <param name="time">How long it can be fetched: whole minutes, at least one.</param>
    /// <param name="fetches">How often it can be fetched.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is less than a minute or not whole minutes, or <paramref name="fetches"/> is less than 1.</exception>
    public SharePolicyBuilder ValidFor(TimeSpan time, int fetches)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromMinutes(1));
        ArgumentOutOfRangeException.ThrowIfNotEqual(time.Ticks % TimeSpan.TicksPerMinute, 0, nameof(time));
        ArgumentOutOfRangeException.ThrowIfLessThan(fetches, 1);
        return Change(_terms with
        {
            ValidForInMinutes = (time.Ticks / TimeSpan.TicksPerMinute).ToString(CultureInfo.InvariantCulture),
            TransactionsAllowed = fetches.ToString(CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Shares a demographic attribute.</summary>
    /// <param name="name">Its name in the identity schema; the share uses the same.</param>
    /// <param name="encrypted">Whether the value is encrypted inside the share.</param>
    /// <param name="languages">The languages; none for all.</param>
    /// <param name="format">How the value is formed, for example <c>YYYY</c> of a date; null for as it is.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public SharePolicyBuilder Share(string name, bool encrypted = false, IEnumerable<string>? languages = null, string? format = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Share(new AttributeShare(name)
        {
            Sources = [new AttributeSource(name) { Filters = [.. (languages ?? []).Select(language => new AttributeFilter { Language = language })] }],
            IsEncrypted = encrypted,
            Format = format,
        });
    }

    /// <summary>Shares biometrics, taken from <c>individualBiometrics</c>.</summary>
    /// <param name="name">The name under which they are shared, for example <c>face</c>.</param>
    /// <param name="type">The biometric type: <c>Face</c>, <c>Finger</c> or <c>Iris</c>.</param>
    /// <param name="subTypes">The parts, for example <c>Left Thumb</c>; none for all.</param>
    /// <param name="encrypted">Whether the value is encrypted inside the share.</param>
    /// <param name="format"><c>extraction</c> (the default) for templates of the partner's extractor; null for the images.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="type"/> is empty.</exception>
    public SharePolicyBuilder ShareBiometrics(string name, string type, IEnumerable<string>? subTypes = null, bool encrypted = false, string? format = "extraction")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        return Share(new AttributeShare(name)
        {
            Group = "CBEFF",
            Sources = [new AttributeSource("individualBiometrics") { Filters = [new AttributeFilter { Type = type, SubTypes = [.. subTypes ?? []] }] }],
            IsEncrypted = encrypted,
            Format = format,
        });
    }

    /// <summary>Shares an attribute that is described in full.</summary>
    /// <param name="attribute">The attribute.</param>
    public SharePolicyBuilder Share(AttributeShare attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        _attributes.Add(attribute);
        return this;
    }

    /// <summary>The policy as said so far, of type <c>DataShare</c>.</summary>
    public DataSharePolicy BuildDataShare() => new() { Terms = _terms, ShareableAttributes = [.. _attributes] };

    /// <summary>The policy as said so far, of type <c>CredentialIssuance</c>.</summary>
    public CredentialIssuancePolicy BuildCredentialIssuance() => new() { Terms = _terms, ShareableAttributes = [.. _attributes] };

    private SharePolicyBuilder Change(ShareTerms terms)
    {
        _terms = terms;
        return this;
    }
}
