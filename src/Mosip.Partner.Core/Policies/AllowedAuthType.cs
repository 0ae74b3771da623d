namespace Mosip.Partner.Core.Policies;

/// <summary>One entry of a policy's <c>allowedAuthTypes</c>. Compared without case.</summary>
/// <param name="AuthType">What is allowed: <c>otp</c>, <c>demo</c>, <c>bio</c>, or a service such as <c>otp-request</c> and <c>kyc</c>. <c>otp</c> does not imply <c>otp-request</c>.</param>
/// <param name="AuthSubType">For <c>bio</c> one of <c>FINGER</c>, <c>IRIS</c>, <c>FACE</c>; else empty.</param>
/// <param name="Mandatory">Whether every request must have it.</param>
public sealed record AllowedAuthType(string AuthType, string AuthSubType = "", bool Mandatory = false);
