using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida;

/// <summary>One line of IDA's list of errors; <c>%s</c> stands for a parameter, also in the advice.</summary>
internal sealed record IdaErrorTemplate(string Code, string Message, string? Action = null)
{
    /// <summary>The error as validators and matchers send it.</summary>
    public MosipError With(params ReadOnlySpan<string?> arguments) =>
        new(new MosipErrorCode(Code), JavaText.Format(Message, arguments), Action is null ? null : JavaText.Format(Action, arguments));

    /// <summary>The error as the filter and failing services send it: they leave the advice out.</summary>
    public MosipError WithoutAction(params ReadOnlySpan<string?> arguments) =>
        new(new MosipErrorCode(Code), JavaText.Format(Message, arguments));
}
