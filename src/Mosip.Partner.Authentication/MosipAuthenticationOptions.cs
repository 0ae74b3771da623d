using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;

#pragma warning disable IL2026 // The source-generated validator replaces the reflection of the attributes that take a type.
namespace Mosip.Partner.Authentication;

/// <summary>What the IDA client needs beside <see cref="Core.MosipOptions"/>. Bound from the same configuration section.</summary>
public sealed class MosipAuthenticationOptions
{
    /// <summary>How MOSIP writes a date of birth by default (<c>mosip.date-of-birth.pattern</c>).</summary>
    public const string DefaultDateOfBirthPattern = "yyyy/MM/dd";

    /// <summary>Address of IDA. Default: <c>idauthentication/v1/</c> below <see cref="Core.MosipOptions.BaseAddress"/>.</summary>
    public Uri? IdaAddress { get; set; }

    /// <summary>Address of IDA's OTP service, where the gateway has it elsewhere. Default: <see cref="IdaAddress"/>.</summary>
    public Uri? OtpAddress { get; set; }

    /// <summary>File with IDA's certificate for requests (application <c>IDA</c>, reference <c>PARTNER</c>). Default: none, the certificate is fetched from <see cref="IdaPartnerCertificateAddress"/>.</summary>
    public string? IdaPartnerCertificateFile { get; set; }

    /// <summary>Where IDA's certificate for requests is published. Default: <c>mosip-certs/ida-partner.cer</c> below <see cref="Core.MosipOptions.BaseAddress"/>.</summary>
    public Uri? IdaPartnerCertificateAddress { get; set; }

    /// <summary>File with IDA's certificate for biometrics (reference <c>IDA-FIR</c>). Only used to check captures before they are sent. Default: none, then only that they are not sealed for the other certificate.</summary>
    public string? IdaFirCertificateFile { get; set; }

    /// <summary>Where IDA's certificate for biometrics is published, in place of <see cref="IdaFirCertificateFile"/>: some file servers have it as <c>mosip-certs/ida-fir.cer</c>, no release of MOSIP promises it. Default: none.</summary>
    public Uri? IdaFirCertificateAddress { get; set; }

    /// <summary>How long a fetched certificate is used before it is fetched again. Default: 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan CertificateLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The <c>env</c> of requests with biometrics, for example <c>Staging</c> or <c>Production</c>. Default: none.</summary>
    public string? Environment { get; set; }

    /// <summary>The <c>domainUri</c> of requests with biometrics. Default: none.</summary>
    public string? DomainUri { get; set; }

    /// <summary>The value of the <c>Authorization</c> header: IDA wants one and does not read it. Default: <c>Authorization</c>, as MOSIP's own clients send.</summary>
    [Required(ErrorMessage = "AuthorizationHeader is empty; IDA refuses requests without that header.")]
    public string AuthorizationHeader { get; set; } = "Authorization";

    /// <summary>How the country writes a date of birth, as a .NET format. Default: <c>yyyy/MM/dd</c>.</summary>
    [Required(ErrorMessage = "DateOfBirthPattern is empty; MOSIP's default is yyyy/MM/dd.")]
    public string DateOfBirthPattern { get; set; } = DefaultDateOfBirthPattern;

    /// <summary>The number of digits of a one-time password. Default: 6 (<c>mosip.kernel.pin.length</c>).</summary>
    [Range(4, 10)]
    public int OtpLength { get; set; } = 6;

    /// <summary>How long one attempt may take, from the connection to the answer's headers. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0100000", "1.00:00:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take with all its attempts and the reading of the answer. Default: 60 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0100000", "1.00:00:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a call is tried again when no connection could be made. Default: 2.</summary>
    [Range(0, 10)]
    public int MaximumRetries { get; set; } = 2;

    /// <summary>The largest answer that is read, in bytes. Default: 16 MiB.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaximumResponseSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>The largest request block that is sent, in bytes. Default: 16 MiB; ten fingers, two irises and a face are about 1.5 MB.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaximumRequestSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>How far the time of a positive answer may be from this machine's. Default: 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MaximumResponseAge { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>Checks the options when the host starts.</summary>
[OptionsValidator]
internal sealed partial class MosipAuthenticationOptionsValidator : IValidateOptions<MosipAuthenticationOptions>;

/// <summary>What no attribute can say: addresses are whole ones, and the pattern writes a date.</summary>
internal sealed class AuthenticationOptionsRules : IValidateOptions<MosipAuthenticationOptions>
{
    public ValidateOptionsResult Validate(string? name, MosipAuthenticationOptions options)
    {
        List<string> faults = [];
        RequireWhole(options.IdaAddress, nameof(options.IdaAddress));
        RequireWhole(options.OtpAddress, nameof(options.OtpAddress));
        RequireWhole(options.IdaPartnerCertificateAddress, nameof(options.IdaPartnerCertificateAddress));
        RequireWhole(options.IdaFirCertificateAddress, nameof(options.IdaFirCertificateAddress));
        if (!string.IsNullOrEmpty(options.DateOfBirthPattern) && !IsDatePattern(options.DateOfBirthPattern))
            faults.Add("DateOfBirthPattern is not a .NET date format; MOSIP's default is yyyy/MM/dd.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void RequireWhole(Uri? address, string member)
        {
            if (address is not (null or { IsAbsoluteUri: true, Scheme: "https" or "http" }))
                faults.Add($"{member} is not a whole address. Write it with https://.");
        }
    }

    private static bool IsDatePattern(string pattern)
    {
        var date = new DateOnly(2026, 11, 23);
        try
        {
            return DateOnly.TryParseExact(date.ToString(pattern, CultureInfo.InvariantCulture), pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read) && read == date;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
