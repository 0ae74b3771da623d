using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>The key to bind. MOSIP cannot attach errors of its members to the request, so that they end in IDA-MLC-007.</summary>
internal static class KeyBindingRules
{
    public static void Check(KeyBinding? binding, ValidationErrors errors)
    {
        if (binding is null)
        {
            errors.RejectMissing("identityKeyBinding");
            return;
        }

        foreach (string member in (ReadOnlySpan<string>)["n", "e"])
        {
            if (binding.PublicKeyJwk?.TextOrNull(member) is null or "")
                throw Unattachable("identityKeyBinding/publicKeyJWK/" + member);
        }

        if (binding.AuthFactorType is null || JavaText.Trim(binding.AuthFactorType).Length == 0)
            throw Unattachable("identityKeyBinding/authFactorType");
    }

    private static JavaFaultException Unattachable(string path) => new("NotReadablePropertyException", new($"presence of {path}", "a text", "none"));
}
