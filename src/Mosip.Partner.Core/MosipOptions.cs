using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Mosip.Partner.Core;

/// <summary>What every MOSIP client of one partner in one country needs to know. Bound from the configuration section that <see cref="MosipBuilder.UseConfiguration"/> names.</summary>
public sealed class MosipOptions
{
    /// <summary>Base address of the country's MOSIP API gateway, for example <c>https://api.example.org/</c>. Required.</summary>
    [Required(ErrorMessage = "BaseAddress is missing. Set it to the address of the country's MOSIP API gateway, for example https://api.example.org/.")]
    public Uri? BaseAddress { get; set; }

    /// <summary>The partner id that PMS issued: 1 to 36 characters. Required.</summary>
    [Required(ErrorMessage = "PartnerId is missing. Set it to the id under which the partner is registered with MOSIP.")]
    [StringLength(36, MinimumLength = 1, ErrorMessage = "PartnerId has 1 to 36 characters.")]
    public string PartnerId { get; set; } = "";

    /// <summary>The licence key of the MISP that carries the traffic. Secret; needed for authentication.</summary>
    public string? MispLicenceKey { get; set; }

    /// <summary>The API key that PMS issued for the partner and its policy. Secret; shown once by PMS; needed for authentication.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Files (PEM, DER or PKCS#7) with the certificates that MOSIP's signatures must lead to: MOSIP's root, or its signing certificate itself. Get them from the MOSIP operator.</summary>
    public IList<string> TrustAnchorFiles { get; } = [];

    /// <summary>How far this machine's clock may be from MOSIP's before a refused request is blamed on it.</summary>
    /// <value>Default: 30 seconds, MOSIP's own adjustment (<c>authrequest.received-time-adjustment.seconds</c>).</value>
#pragma warning disable IL2026 // The source-generated validator replaces the attribute's reflection.
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
#pragma warning restore IL2026
    public TimeSpan AllowedClockSkew { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>Checks the options when the host starts; all faults come in one message.</summary>
[OptionsValidator]
internal sealed partial class MosipOptionsValidator : IValidateOptions<MosipOptions>;

/// <summary>An address without <c>https://</c> binds as a relative one, which no call could use.</summary>
internal sealed class BaseAddressRule : IValidateOptions<MosipOptions>
{
    public ValidateOptionsResult Validate(string? name, MosipOptions options) =>
        options.BaseAddress is null or { IsAbsoluteUri: true, Scheme: "https" or "http" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("BaseAddress is not a whole address. Write it with https://, for example https://api.example.org/.");
}
