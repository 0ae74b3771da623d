using System.Text.Json;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>IDA's servlet filter: its checks in their order (BaseIDAFilter, BaseAuthFilter, IdAuthFilter).</summary>
internal sealed class FilterChain
{
    private readonly IReadOnlyList<IFilterStage> _stages;

    public FilterChain(IdaServerState state)
    {
        _stages =
        [
            new EnvelopeCheck(state.Configuration),
            new SignatureCheck(state.Crypto),
            new AuthorizationHeaderCheck(),
            new RequestOpening(state.Crypto),
            new BiometricOpening(state.Crypto),
            new HashChainCheck(),
            new DynamicAttributeCollection(state.Configuration.IdentityMapping),
            .. state.Partners is { } partners ? PartnerStages(state, partners) : [],
        ];
    }

    /// <summary>Runs the checks until one refuses.</summary>
    public Refusal? Check(FilterContext context)
    {
        try
        {
            Refusal? refusal = null;
            foreach (IFilterStage stage in _stages)
            {
                if ((refusal = stage.Check(context)) is not null)
                    break;
            }

            // Building the error answer casts metadata to a map before anything else has replaced it.
            if (refusal is not null && context.Body["metadata"] is { } metadata && metadata.GetValueKind() != JsonValueKind.Object)
                throw new JavaFaultException(JavaFaultException.ClassCast, new("form of metadata", "no metadata", "a value that is no object"));
            return refusal;
        }
        catch (BindingException e)
        {
            return FilterContext.Refuse(IdaErrors.UnableToProcess, e.Why);
        }
    }

    private static IFilterStage[] PartnerStages(IdaServerState state, IPartnerDirectory partners) =>
    [
        new SignerCertificateCheck(state.Crypto),
        new PathParameters(),
        new PartnerCheck(partners, state.Clock),
        new CertificateMatchCheck(partners),
        new LicenceCheck(state.Clock),
        new MispPolicyCheck(),
        new EndpointGateCheck(),
        new AllowedFactorsCheck(state.Configuration),
        new MandatoryFactorsCheck(),
        new AmrCheck(state.Configuration),
    ];
}
