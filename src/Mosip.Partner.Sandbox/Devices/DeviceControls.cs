using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Sandbox.Devices;

/// <summary>The switches of emulated devices over HTTP, by the paths, members and error numbers of MOSIP's mock device.</summary>
internal sealed class DeviceControls(IReadOnlyList<EmulatedDevice> devices)
{
    private const int LargestRequest = 16 * 1024, LongestDelay = 600_000;

    // What the generated records say of themselves.
    private const decimal RecordQuality = 80;

    private static readonly string[] Methods = [SbiVerbs.Discover, SbiVerbs.Info, SbiVerbs.Capture, SbiVerbs.RegistrationCapture, SbiVerbs.Stream];

    private static readonly DeviceStatus[] Statuses = [DeviceStatus.Ready, DeviceStatus.Busy, DeviceStatus.NotReady, DeviceStatus.NotRegistered];

    public void Map(IApplicationBuilder app) => app.Use(async (HttpContext context, RequestDelegate next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/admin", out PathString control))
            await AnswerAsync(context, control.Value ?? "").ConfigureAwait(false);
        else
            await next(context).ConfigureAwait(false);
    });

    private async Task AnswerAsync(HttpContext context, string control)
    {
        SbiError error = await ReadAsync(context).ConfigureAwait(false) is { } request ? Set(control, request) : SbiErrors.InvalidRequest;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject { ["errorCode"] = error.Code, ["errorInfo"] = error.Info }.ToJsonString(), context.RequestAborted).ConfigureAwait(false);
    }

    private SbiError Set(string control, JsonObject request)
    {
        string type = Text(request, "type");
        EmulatedDevice[] chosen = [.. devices.Where(device => type is "Biometric Device" || device.Description.DigitalId.Type.Value == type)];
        if (chosen.Length == 0)
            return SbiErrors.DiscoveryTypeMissing;
        return control switch
        {
            "/status" => SetStatus(chosen, new DeviceStatus(Text(request, "deviceStatus"))),
            "/score" => SetScore(chosen, request),
            "/delay" => SetDelay(chosen, request),
            "/profile" => SetProfile(chosen, Text(request, "profileId")),
            _ => SbiErrors.InvalidUrl,
        };
    }

    private static SbiError SetStatus(EmulatedDevice[] chosen, DeviceStatus status)
    {
        if (!Statuses.Contains(status))
            return SbiErrors.InvalidStatus;
        return Each(chosen, device => device.Status = status);
    }

    private static SbiError SetScore(EmulatedDevice[] chosen, JsonObject request)
    {
        if (Text(request, "fromIso") == "true")
            return Each(chosen, device => device.QualityScore = RecordQuality);
        return decimal.TryParse(Text(request, "qualityScore"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal score) && score <= 100
            ? Each(chosen, device => device.QualityScore = score)
            : SbiErrors.InvalidScore;
    }

    private static SbiError SetDelay(EmulatedDevice[] chosen, JsonObject request)
    {
        if (!int.TryParse(Text(request, "delay"), NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds) || milliseconds > LongestDelay)
            return SbiErrors.InvalidDelay;
        if (request["method"] is not JsonArray { Count: > 0 } methods || !methods.All(method => Methods.Contains(method?.ToString())))
            return SbiErrors.InvalidMethodList;
        return Each(chosen, device =>
        {
            foreach (JsonNode? method in methods)
                device.SetDelay(method!.ToString(), TimeSpan.FromMilliseconds(milliseconds));
        });
    }

    private static SbiError SetProfile(EmulatedDevice[] chosen, string profile) =>
        string.IsNullOrWhiteSpace(profile) ? SbiErrors.ProfileNotSet : Each(chosen, device => device.Template = profile);

    private static SbiError Each(EmulatedDevice[] chosen, Action<EmulatedDevice> set)
    {
        foreach (EmulatedDevice device in chosen)
            set(device);
        return SbiErrors.Success;
    }

    // Numbers and flags come as texts or as what they are.
    private static string Text(JsonObject request, string name) => request[name] is JsonValue value ? value.ToString() : "";

    private static async Task<JsonObject?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength is not (> 0 and <= LargestRequest))
            return null;
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, documentOptions: new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false }, cancellationToken: context.RequestAborted).ConfigureAwait(false) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
