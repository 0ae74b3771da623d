using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Sandbox.Ida;

/// <summary>One reason to refuse: what MOSIP says, and what the sandbox explains.</summary>
internal sealed record Refusal(MosipError Error, RefusalExplanation Why);
