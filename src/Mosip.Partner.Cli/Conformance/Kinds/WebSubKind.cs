using System.Text;
using System.Text.Json;
using Mosip.Partner.Cli.WebSub;
using Mosip.Partner.Sandbox.WebSubHub.Conformance;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>websub</c>: the signature of a delivery, and the hub's question whether a subscription is wanted.</summary>
internal sealed class WebSubKind : IVectorKind
{
    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        if (vector.Inputs.Has("topic"))
        {
            CheckIntent(vector, report);
            return Task.CompletedTask;
        }
        return CheckSignatureAsync(vector, report);
    }

    private static void CheckIntent(VectorCase vector, CaseReport report)
    {
        JsonElement inputs = vector.Inputs;
        string topic = inputs.Text("topic"), received = inputs.FindText("topicReceived") ?? "";
        bool expected = vector.Expected.Flag("verified");
        report.Equal("verified", expected, SubscriberJudge.JudgeIntent(topic, received));
        HubIntent? intent = HubIntent.Parse($"?hub.mode={Uri.EscapeDataString(inputs.FindText("modeReceived") ?? "")}&hub.topic={Uri.EscapeDataString(received)}&hub.challenge=c");
        report.Equal("client", expected, intent is not null && intent.Concerns(topic));
    }

    private static async Task CheckSignatureAsync(VectorCase vector, CaseReport report)
    {
        JsonElement inputs = vector.Inputs, expected = vector.Expected;
        string secret = inputs.Text("secret"), body = inputs.Text("body");
        string? header = inputs.FindText("header");
        SubscriberVerdict verdict = SubscriberJudge.JudgeSignature(secret, body, header);
        report.Equal("errorCode", expected.FindText("errorCode"), verdict.ErrorCode);
        report.Equal("valid", expected.FindFlag("valid") ?? false, verdict.IsValid);
        if (vector.ClientAccepts is { } accepts)
            await report.ClientAsync(accepts, () =>
            {
                HubSignature.Verify(GivenSecret.Read(secret), Encoding.UTF8.GetBytes(body), header);
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
    }
}
