using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Controller;
using Mosip.Partner.Sandbox.Ida.Filter;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida;

/// <summary>
/// Everything that IDA does with a request before its service: filter, controller, and the log line at the end that can lose a finished
/// reply. Whatever comes in, the answer is a verdict.
/// </summary>
internal sealed class IdaPipeline(IdaServerState state)
{
    private static readonly string[] FilterBypasses = ["swagger", "api-docs", "actuator", "callback"];

    private readonly FilterChain _filter = new(state);
    private readonly RequestController _controller = new(state);
    private readonly StrictDateTimeFormatter _replyFormat = new(state.Configuration.DateTimePattern);

    /// <summary>Judges a request.</summary>
    public IdaOutcome Judge(IdaHttpRequest request)
    {
        IdaOutcome filtered = JudgeFilter(request);
        if (!filtered.Verdict.Accepted || filtered.Context is not { } context)
            return filtered;
        ControllerResult result = _controller.Check(request.Endpoint, context.Body);
        IdaVerdict verdict = Conclude(result, context.Body);
        return filtered with { Verdict = verdict, Request = result.Request, IdType = result.IdType, IsSigned = verdict.HttpStatus == 200 };
    }

    /// <summary>Judges what the filter alone decides: signature, encryption, partner, policy.</summary>
    public IdaOutcome JudgeFilter(IdaHttpRequest request)
    {
        if (Array.Find(FilterBypasses, word => request.Path.Contains(word, StringComparison.Ordinal)) is { } word)
            return new IdaOutcome(Controller(ControllerResult.Fail(new RefusalExplanation("path", "a path that IDA's filter serves", $"a path with '{word}', which goes past the filter")))) { IsSigned = false };
        if (request.Body.IsEmpty)
            return WithoutBody();

        // Bytes that are no UTF-8 are replaced, as in Java.
        byte[] text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(request.Body.Span));
        if (!JavaJson.TryParse(text, out JsonNode? node) || node is not (null or JsonObject))
            return Fault(new JavaFaultException(JavaFaultException.NullPointer, new("body", "a JSON object", "text that is none")));
        return node is JsonObject body ? RunFilter(new FilterContext(request, body)) : WithoutBody();
    }

    private IdaOutcome RunFilter(FilterContext context)
    {
        try
        {
            Refusal? refusal = _filter.Check(context);
            return new IdaOutcome(refusal is null ? new IdaVerdict { Accepted = true, Stage = IdaStage.Service } : FilterRefusal(refusal)) { Context = context };
        }
        catch (JavaFaultException fault)
        {
            return Fault(fault);
        }
    }

    private static IdaVerdict FilterRefusal(Refusal refusal) => new()
    {
        Accepted = false,
        Stage = IdaStage.Filter,
        Errors = refusal.Error.Code.Value == IdaErrors.UnableToProcess.Code ? [refusal.Error] : [IdaErrors.UnableToProcess.WithoutAction(), refusal.Error],
        Explanations = [refusal.Why],
    };

    private static IdaOutcome Fault(JavaFaultException fault) => new(new IdaVerdict
    {
        Accepted = false,
        Stage = IdaStage.Filter,
        HttpStatus = 500,
        UnhandledException = fault.JavaName,
        Explanations = [fault.Why],
    })
    {
        IsSigned = false,
    };

    private static IdaOutcome WithoutBody() => new(Controller(ControllerResult.Fail(new RefusalExplanation("body", "a JSON object", "nothing"))));

    private static IdaVerdict Controller(ControllerResult result) => new()
    {
        Accepted = result.Request is not null,
        Stage = result.Request is null ? IdaStage.Controller : IdaStage.Service,
        Errors = result.Errors,
        Explanations = result.Explanations,
    };

    private IdaVerdict Conclude(ControllerResult result, JsonObject body)
    {
        if (body.TextOrNull("requestTime") is not { Length: > 0 } requestTime || _replyFormat.Accepts(requestTime))
            return Controller(result);
        return new IdaVerdict
        {
            Accepted = false,
            Stage = IdaStage.Response,
            HttpStatus = 500,
            UnhandledException = JavaFaultException.DateTimeParse,
            HandedToService = result.Request is not null,
            DiscardedErrors = result.Errors,
            Explanations = [new("requestTime in the log of the reply", $"exactly the pattern {state.Configuration.DateTimePattern}", "a text that only the validator's lenient reading takes"), .. result.Explanations],
        };
    }
}
