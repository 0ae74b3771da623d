using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Certificates;

/// <summary>Why MOSIP refuses a certificate.</summary>
/// <param name="Error">MOSIP's code and message.</param>
/// <param name="Reason">Which check failed, what it wants and what it found, in plain words.</param>
/// <param name="WhatToDo">The next step.</param>
public sealed record CertificateRefusal(MosipError Error, string Reason, string WhatToDo);
