using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Matching;

/// <summary>
/// The "exact" match of the reference SDK (demosdk, Client_V_1_0): as many words on both sides, and every stored word occurs in the request.
/// Case, order and repeated blanks do not matter.
/// </summary>
internal static class WordMatch
{
    public static bool Matches(string requested, string stored)
    {
        string[] requestedWords = JavaText.Words(JavaText.ToLower(requested)), storedWords = JavaText.Words(JavaText.ToLower(stored));
        return requestedWords.Length == storedWords.Length && storedWords.All(requestedWords.ToHashSet(StringComparer.Ordinal).Contains);
    }
}
