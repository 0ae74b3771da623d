using Mosip.Partner.Core.Errors;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Cli.WebSub;

/// <summary>A secret that came from a command line or a file.</summary>
internal static class GivenSecret
{
    /// <exception cref="MosipInputException">The secret is empty or too long.</exception>
    public static HubSecret Read(string text)
    {
        try
        {
            return new HubSecret(text);
        }
        catch (ArgumentException e)
        {
            throw new MosipInputException(MosipInputFault.InvalidContent, "read hub secret", $"the secret of a subscription has 1 to {HubSecret.MaximumSize} bytes", e);
        }
    }
}
