using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>One instance of MOSIP's key manager. A deployment has two that share nothing: the kernel's, which PMS calls, and the one inside IDA.</summary>
internal sealed class SandboxKeyManager
{
    private SandboxKeyManager(KeyPolicy policy, CertificateUploadRules rules, TimeProvider time, RsaKeyPool pool, bool copiesLeapYearDefect)
    {
        Keys = new KeyManagerKeys(policy, rules, time, pool);
        PartnerCertificates = new PartnerCertificates(Keys, rules, time, copiesLeapYearDefect);
    }

    /// <summary>The instance's keys.</summary>
    public KeyManagerKeys Keys { get; }

    /// <summary>The instance's authorities and partners' certificates.</summary>
    public PartnerCertificates PartnerCertificates { get; }

    /// <summary>The kernel's instance: ROOT, PMS, KERNEL/SIGN.</summary>
    /// <param name="rules">The release's rules.</param>
    /// <param name="time">The clock.</param>
    /// <param name="pool">Where keys come from; this process's pool when null.</param>
    /// <param name="copiesLeapYearDefect">Whether 1.3.0's refusal of its own certificates in the year before a 29 February is played too.</param>
    public static SandboxKeyManager CreateKernel(CertificateUploadRules rules, TimeProvider time, RsaKeyPool? pool = null, bool copiesLeapYearDefect = false) =>
        new(KeyPolicy.KernelInstance, rules, time, pool ?? RsaKeyPool.Shared, copiesLeapYearDefect);

    /// <summary>The instance inside eSignet: ROOT, OIDC_SERVICE, OIDC_PARTNER.</summary>
    public static SandboxKeyManager CreateEsignet(CertificateUploadRules rules, TimeProvider time) => new(KeyPolicy.EsignetInstance, rules, time, RsaKeyPool.Shared, copiesLeapYearDefect: false);

    /// <summary>The instance inside IDA: ROOT, IDA, IDA/SIGN, and IDA/PARTNER, IDA/IDA-FIR and others on demand.</summary>
    /// <inheritdoc cref="CreateKernel" path="/param"/>
    public static SandboxKeyManager CreateIda(CertificateUploadRules rules, TimeProvider time, RsaKeyPool? pool = null, bool copiesLeapYearDefect = false) =>
        new(KeyPolicy.IdaInstance, rules, time, pool ?? RsaKeyPool.Shared, copiesLeapYearDefect);
}
