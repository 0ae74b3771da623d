using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Licences;

namespace Mosip.Partner.Authentication;

/// <summary>What authentication needs of the common registration and other clients do without. Told when the host starts, together with all other faults.</summary>
internal sealed class AuthenticationNeeds(MosipBuilder mosip, IServiceProviderIsKeyedService? registered) : IValidateOptions<MosipOptions>
{
    public ValidateOptionsResult Validate(string? name, MosipOptions options)
    {
        if (name != mosip.Name)
            return ValidateOptionsResult.Skip;
        List<string> faults = [];
        if (string.IsNullOrWhiteSpace(options.MispLicenceKey) && registered?.IsKeyedService(typeof(IMispLicenceKeyProvider), mosip.Name) != true)
            faults.Add("MispLicenceKey is missing. Set it to the licence key that the MISP gave; IDA needs it in every request.");
        if (string.IsNullOrWhiteSpace(options.ApiKey))
            faults.Add("ApiKey is missing. Set it to the API key that PMS issued for the partner's policy; PMS shows it once.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
