using System.Collections.Frozen;

namespace Mosip.Partner.Core.Errors;

/// <summary>What this SDK knows about MOSIP's error codes. The table is split by family into the files of <c>Errors/Catalogue</c>.</summary>
public static class MosipErrorCatalogue
{
    private static readonly FrozenDictionary<string, MosipErrorInfo> Known =
        CatalogueTable.Entries().ToFrozenDictionary(info => info.Code.Value, StringComparer.Ordinal);

    /// <summary>Every known code, ordered by code.</summary>
    public static IReadOnlyList<MosipErrorInfo> All { get; } = [.. Known.Values.OrderBy(info => info.Code.Value, StringComparer.Ordinal)];

    /// <summary>Describes a code. A code that is not in the catalogue gets a default by its prefix, with <see cref="MosipErrorInfo.IsKnown"/> false.</summary>
    /// <param name="code">The code as MOSIP sent it.</param>
    public static MosipErrorInfo Describe(MosipErrorCode code) =>
        Known.GetValueOrDefault(code.ToString()) ?? UnknownCodes.Guess(code);
}
