using System.Text.Json;
using Mosip.Partner.Management;
using Spectre.Console;

namespace Mosip.Partner.Cli.Onboarding;

/// <summary>Tells what a run of an onboarding has reached. Secrets stay in the state file.</summary>
internal static class OnboardingReport
{
    public static void Write(Terminal terminal, PartnerOnboarding request, OnboardingResult result, FileInfo state, bool asJson)
    {
        if (asJson)
        {
            terminal.Output.WriteLine(Json(request, result, state));
            return;
        }
        foreach (OnboardingStep step in result.Steps)
            terminal.WriteLine($"{Mark(step.Status)}  {step.Name,-22} {step.Description}", Colour(step.Status));
        foreach ((string of, string id) in result.State.Identifiers)
            terminal.WriteLine($"    {of,-22} {id}");
        if (result.State.CurrentApiKey is { } key)
            terminal.WriteLine($"    {"API key",-22} '{key.Label}', in {state.FullName}");
        if (result.MispLicenceKey is not null)
            terminal.WriteLine($"    {"MISP licence key",-22} in {state.FullName}");
        terminal.WriteLine(result.IsComplete ? $"{request} is onboarded." : $"{request} waits for the administrator of partner management. Ask for this, then run again with --resume:");
        foreach (AdministratorRequest ask in result.Requests)
        {
            terminal.WriteLine($"  - {ask.Wording}");
            terminal.WriteLine($"    {ask.Endpoint} as {ask.Role}");
            if (ask.Body is { } body)
                terminal.WriteLine($"    request: {body}");
        }
    }

    private static string Json(PartnerOnboarding request, OnboardingResult result, FileInfo state) => JsonText.Of(writer =>
    {
        writer.WriteString("partnerId", request.Profile.PartnerId);
        writer.WriteString("partnerType", request.PartnerType.Value);
        writer.WriteBoolean("complete", result.IsComplete);
        writer.WriteString("stateFile", state.FullName);
        writer.WriteString("apiKeyLabel", result.State.CurrentApiKey?.Label);
        writer.WriteStartArray("steps");
        foreach (OnboardingStep step in result.Steps)
            WriteObject(writer, ("name", step.Name), ("status", JsonNamingPolicy.CamelCase.ConvertName($"{step.Status}")), ("description", step.Description));
        writer.WriteEndArray();
        writer.WriteStartArray("administratorRequests");
        foreach (AdministratorRequest ask in result.Requests)
            WriteObject(writer, ("step", ask.Step), ("wording", ask.Wording), ("endpoint", ask.Endpoint), ("role", ask.Role), ("body", ask.Body));
        writer.WriteEndArray();
        writer.WriteStartObject("identifiers");
        foreach ((string of, string id) in result.State.Identifiers)
            writer.WriteString(of, id);
        writer.WriteEndObject();
    });

    private static void WriteObject(Utf8JsonWriter writer, params (string Name, string? Value)[] members)
    {
        writer.WriteStartObject();
        foreach ((string name, string? value) in members)
            writer.WriteString(name, value);
        writer.WriteEndObject();
    }

    private static string Mark(OnboardingStepStatus status) => status switch
    {
        OnboardingStepStatus.Done => "+",
        OnboardingStepStatus.WaitsForAdministrator => "?",
        OnboardingStepStatus.Failed => "!",
        _ => "=",
    };

    private static Color? Colour(OnboardingStepStatus status) => status switch
    {
        OnboardingStepStatus.Done => Color.Green,
        OnboardingStepStatus.WaitsForAdministrator => Color.Yellow,
        OnboardingStepStatus.Failed => Color.Red,
        _ => null,
    };
}
