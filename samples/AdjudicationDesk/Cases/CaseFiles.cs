using System.Net.Mime;

namespace AdjudicationDesk.Cases;

/// <summary>The addresses of faces and documents, and of the style sheet.</summary>
internal static class CaseFiles
{
    public static void MapCaseFiles(this WebApplication application)
    {
        application.MapGet("/cases/{id}/faces/{person:int}", (string id, int person, CaseStore store) =>
            PersonOf(store, id, person) is { CanShowFace: true } found ? Results.Bytes(found.Face, found.FaceType) : Results.NotFound());
        // To be saved, never shown: nobody knows what a document of an applicant does in a browser.
        application.MapGet("/cases/{id}/documents/{person:int}/{number:int}", (string id, int person, int number, CaseStore store) =>
            PersonOf(store, id, person)?.Documents.Values.ElementAtOrDefault(number) is { } document
                ? Results.Bytes(document, MediaTypeNames.Application.Octet, "document" + ExtensionOf(document))
                : Results.NotFound());
        byte[] style = ReadStyle();
        application.MapGet("/desk.css", () => Results.Bytes(style, "text/css; charset=utf-8"));
    }

    private static PersonFile? PersonOf(CaseStore store, string id, int person) => store.Find(id)?.File?.People.ElementAtOrDefault(person);

    private static string ExtensionOf(ReadOnlySpan<byte> document) =>
        document.StartsWith("%PDF"u8) ? ".pdf" : document.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? ".jpg" : document.StartsWith<byte>([0x89, (byte)'P']) ? ".png" : ".bin";

    private static byte[] ReadStyle()
    {
        using Stream style = typeof(CaseFiles).Assembly.GetManifestResourceStream("desk.css")!;
        using var copy = new MemoryStream();
        style.CopyTo(copy);
        return copy.ToArray();
    }
}
