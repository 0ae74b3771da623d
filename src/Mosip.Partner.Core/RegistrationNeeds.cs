using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Core;

/// <summary>What some clients need of a registration and others do without. Told when the host starts, together with all other faults.</summary>
internal sealed class RegistrationNeeds(MosipBuilder mosip, Func<bool> needsKey, Func<bool> needsAnchors, IServiceProviderIsKeyedService? registered) : IValidateOptions<MosipOptions>
{
    public ValidateOptionsResult Validate(string? name, MosipOptions options)
    {
        if (name != mosip.Name)
            return ValidateOptionsResult.Skip;
        List<string> faults = [];
        if (needsKey() && registered?.IsKeyedService(typeof(IPartnerKeyProvider), mosip.Name) == false)
            faults.Add("No partner key is given. Call UsePartnerKey(PartnerKeyProvider.FromPkcs12File(...)) in AddMosip.");
        if (needsAnchors() && !mosip.HasTrustAnchors && options.TrustAnchorFiles.Count == 0)
            faults.Add("No trust anchor is given. Set TrustAnchorFiles to the certificate of MOSIP's root, or call UseTrustAnchors in AddMosip.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
