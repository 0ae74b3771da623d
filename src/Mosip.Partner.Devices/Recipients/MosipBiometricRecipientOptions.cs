using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

#pragma warning disable IL2026 // The source-generated validator replaces the reflection of the attributes that take a type.
namespace Mosip.Partner.Devices;

/// <summary>Where the certificate comes from that authentication captures are encrypted for. Bound from the configuration section of the registration.</summary>
public sealed class MosipBiometricRecipientOptions
{
    /// <summary>
    /// Where IDA's certificate for biometrics (reference <c>IDA-FIR</c>) is. Default: <c>idauthentication/v1/internal/getCertificate?applicationId=IDA&amp;referenceId=IDA-FIR</c> below
    /// <see cref="Core.MosipOptions.BaseAddress"/>, which wants the login of a client with a role such as <c>ID_AUTHENTICATION</c>.
    /// </summary>
    public Uri? IdaFirCertificateAddress { get; set; }

    /// <summary>Whether the address takes requests without a login, as that of a file server does. Default: no.</summary>
    public bool IsIdaFirCertificatePublic { get; set; }

    /// <summary>How long a certificate is used before it is fetched again. Default: one day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan CertificateLifetime { get; set; } = TimeSpan.FromDays(1);
}

/// <summary>Checks the options when the host starts.</summary>
[OptionsValidator]
internal sealed partial class MosipBiometricRecipientOptionsValidator : IValidateOptions<MosipBiometricRecipientOptions>;

/// <summary>What no attribute can say: the address is a whole one.</summary>
internal sealed class BiometricRecipientOptionsRules : IValidateOptions<MosipBiometricRecipientOptions>
{
    public ValidateOptionsResult Validate(string? name, MosipBiometricRecipientOptions options) =>
        options.IdaFirCertificateAddress is null or { IsAbsoluteUri: true, Scheme: "https" or "http" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("IdaFirCertificateAddress is not a whole address. Write it with https://.");
}
