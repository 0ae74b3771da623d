using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

#pragma warning disable IL2026 // The source-generated validator replaces the reflection of the attributes that take a type.
namespace Mosip.Partner.Misp;

/// <summary>What a MISP decides about its licence. Bound from the same configuration section as the other options.</summary>
public sealed class MispOptions
{
    /// <summary>The MISP's partner id. Default: <see cref="Core.MosipOptions.PartnerId"/>.</summary>
    public string? MispId { get; set; }

    /// <summary>
    /// How long before its end a licence is renewed. Default: zero, when it has ended, because PMS lets a MISP have one active licence: a new one ends the old one at once,
    /// and partners who were given its key must have the new one first.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan RenewBefore { get; set; }

    /// <summary>How long a licence is believed in before PMS is asked again. Default: 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MaximumAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The name of licences that are made by the call of the final 1.3.0 (<c>/misp-licenses</c>, for administrators); the day is appended. Default: none, the call that every
    /// release has and a MISP may use itself.
    /// </summary>
    public string? LicenceName { get; set; }

    /// <summary>For how many days such a named licence is made. Default: 365.</summary>
    [Range(1, 36_500)]
    public int LicenceDays { get; set; } = 365;
}

/// <summary>Checks the options when the host starts.</summary>
[OptionsValidator]
internal sealed partial class MispOptionsValidator : IValidateOptions<MispOptions>;
