using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Authentication;

/// <summary>Sets up the IDA client of a MOSIP registration.</summary>
public sealed class MosipAuthenticationBuilder
{
    private readonly MosipBuilder _mosip;

    internal MosipAuthenticationBuilder(MosipBuilder mosip) => _mosip = mosip;

    internal AuthPolicy? Policy { get; private set; }

    internal bool VerifiesResponses { get; private set; } = true;

    /// <summary>Sets options in code; runs after the configuration was bound.</summary>
    /// <param name="configure">Changes the options.</param>
    public MosipAuthenticationBuilder Configure(Action<MosipAuthenticationOptions> configure)
    {
        _mosip.Services.Configure(_mosip.Name, configure);
        return this;
    }

    /// <summary>Checks requests against the partner's policy before they are sent: what IDA would refuse costs no round trip.</summary>
    /// <param name="policy">The policy that PMS published for the API key.</param>
    public MosipAuthenticationBuilder UsePolicy(AuthPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        return this;
    }

    /// <summary>
    /// Takes IDA's answers without checking that IDA made them. Whoever stands between can then say yes for anyone: for a first look at a
    /// deployment whose certificate is not at hand, never for production. A warning is logged.
    /// </summary>
    public MosipAuthenticationBuilder WithoutResponseSignatureVerification()
    {
        VerifiesResponses = false;
        return this;
    }
}
