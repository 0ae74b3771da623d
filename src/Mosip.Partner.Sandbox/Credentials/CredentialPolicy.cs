using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>What PMS knows about a partner that is to receive a credential.</summary>
/// <param name="PolicyId">The policy that is mapped to the partner and the type of credential; null where none is.</param>
/// <param name="Policy">Its document.</param>
/// <param name="Certificate">The certificate that MOSIP signed for the partner; null before its upload.</param>
/// <param name="Extractors">What makes templates of biometrics for the partner.</param>
internal sealed record CredentialPolicy(string? PolicyId, SharePolicy? Policy, X509Certificate2? Certificate, IReadOnlyList<BiometricExtractor> Extractors);
