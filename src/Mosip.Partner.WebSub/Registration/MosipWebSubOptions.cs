using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Mosip.Partner.WebSub;

/// <summary>How to talk to MOSIP's hub. Bound from the section <c>WebSub</c> below that of the MOSIP registration.</summary>
public sealed class MosipWebSubOptions
{
    /// <summary>The hub. Default: <c>hub</c> below <see cref="Core.MosipOptions.BaseAddress"/>. In MOSIP's reference deployment it stands behind the internal gateway alone.</summary>
    public Uri? HubAddress { get; set; }

    /// <summary>
    /// The address under which the hub reaches this program's endpoint, for example <c>https://print.example.org/mosip/websub</c>; the topic is added to it. Needed for
    /// subscriptions. Without a query, and of letters, digits, <c>- . _ ~ /</c> only: the hub decodes it twice.
    /// </summary>
    public Uri? CallbackAddress { get; set; }

    /// <summary>The secret of the subscriptions, 1 to 199 bytes. Default: none, then it is kept in <see cref="SecretFile"/>.</summary>
    public string? Secret { get; set; }

    /// <summary>While the secret is changed: the one before <see cref="Secret"/>, accepted too. Default: none.</summary>
    public string? PreviousSecret { get; set; }

    /// <summary>The file with the secret, made with a random one where there is none; it must outlive the program. Default: <c>mosip-websub.secret</c> in the working folder.</summary>
    public string SecretFile { get; set; } = "mosip-websub.secret";

    /// <summary>How long a subscription is asked for. Default: 10 days, as the hub's own. MOSIP's hub does not end it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromDays(10);

    /// <summary>
    /// How often subscriptions are asked for again although they stand: it heals those that the hub has stopped serving. Default: 6 hours, as MOSIP's print service. Two thirds of the
    /// lease where that is less. It is asked for again within a minute where a delivery could not be stored, or the hub did not come to verify.
    /// </summary>
    public TimeSpan ResubscribeInterval { get; set; } = TimeSpan.FromHours(6);

    /// <summary>
    /// How long to wait, when the secret is changed, between the end of a subscription and the next: the hub acts on an answer some time after it has it. Default: 2 seconds.
    /// </summary>
    public TimeSpan SettlingTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether several instances of this program share the callback's address, so that the hub's question may reach another one than has asked. Each then says yes for the topics that it
    /// is configured for, at any time. Default: no.
    /// </summary>
    public bool HasSeveralInstances { get; set; }

    /// <summary>The largest delivery that is read, in bytes. Default: 8 MiB; credentials that come in the event are the largest.</summary>
    public int MaximumDeliverySize { get; set; } = 8 * 1024 * 1024;

    /// <summary>How many deliveries are worked on at the same time. Default: 64.</summary>
    public int MaximumConcurrentDeliveries { get; set; } = 64;

    /// <summary>How long a delivery waits when so many are being worked on, before it is refused with 503. Default: 5 seconds, half of the hub's own patience.</summary>
    public TimeSpan LongestDeliveryWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Never a secret.</summary>
    public override string ToString() => $"hub at {HubAddress?.Host ?? "the gateway"}";
}

/// <summary>Checks the options when the host starts; all faults come in one message.</summary>
internal sealed partial class MosipWebSubOptionsRules(string name, Func<bool> hasSubscriptions) : IValidateOptions<MosipWebSubOptions>
{
    public ValidateOptionsResult Validate(string? name1, MosipWebSubOptions options)
    {
        if (name1 != name)
            return ValidateOptionsResult.Skip;
        List<string> faults = [];
        Require(IsWholeOrNull(options.HubAddress), "WebSub:HubAddress is not a whole address. Write it with https://.");
        Require(options.CallbackAddress is not null || !hasSubscriptions(), "WebSub:CallbackAddress is missing. Set it to the address under which MOSIP's hub reaches this program, for example https://print.example.org/mosip/websub.");
        Require(IsWholeOrNull(options.CallbackAddress), "WebSub:CallbackAddress is not a whole address. Write it with https://.");
        Require(
            options.CallbackAddress is not { IsAbsoluteUri: true } callback || Unreserved().IsMatch(callback.PathAndQuery) && callback.Fragment.Length == 0,
            "WebSub:CallbackAddress may have letters, digits and - . _ ~ / in its path and no query: the hub decodes it twice.");
        Require(IsSecretOrEmpty(options.Secret) && IsSecretOrEmpty(options.PreviousSecret), $"WebSub:Secret and WebSub:PreviousSecret have at most {HubSecret.MaximumSize} bytes.");
        Require(!string.IsNullOrEmpty(options.Secret) || string.IsNullOrEmpty(options.PreviousSecret), "WebSub:PreviousSecret is set and WebSub:Secret is not.");
        Require(!string.IsNullOrEmpty(options.Secret) || !string.IsNullOrEmpty(options.SecretFile), "WebSub:Secret and WebSub:SecretFile are both empty.");
        Require(options.Lease > TimeSpan.Zero && options.ResubscribeInterval > TimeSpan.Zero && options.SettlingTime >= TimeSpan.Zero, "WebSub:Lease and WebSub:ResubscribeInterval are more than nothing, and WebSub:SettlingTime is not negative.");
        Require(options is { MaximumDeliverySize: > 0, MaximumConcurrentDeliveries: > 0 } && options.LongestDeliveryWait >= TimeSpan.Zero, "WebSub:MaximumDeliverySize, MaximumConcurrentDeliveries and LongestDeliveryWait are limits, and so not negative.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Require(bool holds, string fault)
        {
            if (!holds)
                faults.Add(fault);
        }
    }

    private static bool IsWholeOrNull(Uri? address) => address is null or { IsAbsoluteUri: true, Scheme: "https" or "http" };

    private static bool IsSecretOrEmpty(string? secret) => secret is null || System.Text.Encoding.UTF8.GetByteCount(secret) <= HubSecret.MaximumSize;

    [GeneratedRegex(@"^[A-Za-z0-9\-._~/]*\z")]
    private static partial Regex Unreserved();
}
