using System.Globalization;
using Mosip.Partner.Core.Errors;
using Spectre.Console;

namespace Mosip.Partner.Cli.Conformance;

/// <summary>Runs the vector files of a folder and says file by file how it went.</summary>
internal sealed class ConformanceRun(Terminal terminal, TimeProvider time)
{
    /// <summary>Runs all files; files of other formats and kinds are named and passed over.</summary>
    /// <returns>Whether nothing failed.</returns>
    /// <exception cref="MosipInputException">There is no such folder, or no JSON file in it.</exception>
    public async Task<bool> RunAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        FileInfo[] files = folder.Exists ? [.. folder.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal)] : [];
        if (files.Length == 0)
            throw new MosipInputException(MosipInputFault.Unreadable, "read vectors", folder.Exists ? $"{folder} has no .json file" : folder.ToString());

        var total = new FileTally();
        foreach (FileInfo file in files)
            total += await RunFileAsync(file, cancellationToken).ConfigureAwait(false);
        terminal.WriteLine(total.Verdict, total.Failed == 0 ? Color.Green : Color.Red);
        return total.Failed == 0;
    }

    private async Task<FileTally> RunFileAsync(FileInfo path, CancellationToken cancellationToken)
    {
        try
        {
            VectorFile file = await VectorFile.ReadAsync(path, time, cancellationToken).ConfigureAwait(false);
            if (file.Root.FindText("vectorSet") is not { } set)
                return Pass(file.Name, "not covered (no vector file: there is no 'vectorSet')", new FileTally());
            if (VectorKinds.Find(file) is { } kind)
                return await RunCasesAsync(file, kind, cancellationToken).ConfigureAwait(false);
            int count = file.Cases.Count;
            return Pass(file.Name, string.Create(CultureInfo.InvariantCulture, $"not covered ({(VectorKinds.IsKnown(set) ? "" : $"unknown vectorSet '{set}', ")}{count} cases)"), new FileTally(NotCovered: count));
        }
        catch (Exception e) when (e is VectorFormatException or MosipException or ArgumentException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // A file that cannot be read is no reason to leave the others, and no success.
            terminal.WriteLine($"{path.Name}: not readable: {e.Message}", Color.Red);
            return new FileTally(Failed: 1);
        }

        FileTally Pass(string name, string what, FileTally tally)
        {
            terminal.WriteLine($"{name}: {what}", Color.Yellow);
            return tally;
        }
    }

    private async Task<FileTally> RunCasesAsync(VectorFile file, IVectorKind kind, CancellationToken cancellationToken)
    {
        var tally = new FileTally();
        var remarks = new List<string>();
        foreach ((int index, VectorCase vector) in file.Cases.Index())
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"case {index + 1}");
            var report = new CaseReport();
            try
            {
                name = vector.Id;
                await kind.CheckAsync(vector, report, cancellationToken).ConfigureAwait(false);
                if (vector.ClientAccepts is not null && !report.AskedClient)
                    report.Skip("the client's verdict");
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Whatever a case does, it is that case's failure and the next one runs.
                report.Fail(e is VectorFormatException ? $"the case is not readable: {e.Message}" : $"{e.GetType().Name}: {e.Message}");
            }
            tally += Count(report);
            remarks.AddRange(report.Failures.Select(failure => $"  FAILED {name}: {failure}"));
            if (report is { Failures.Count: 0, NotCovered: { } what })
                remarks.Add($"  not covered {name}: {what}");
        }
        terminal.WriteLine($"{file.Name}: {tally}", tally.Failed > 0 ? Color.Red : tally.NotCovered > 0 ? Color.Yellow : Color.Green);
        foreach (string remark in remarks)
            terminal.WriteLine(remark);
        return tally;
    }

    private static FileTally Count(CaseReport report) => report switch
    {
        { Failures.Count: > 0 } => new FileTally(Failed: 1),
        { NotCovered: not null } => new FileTally(NotCovered: 1),
        _ => new FileTally(Passed: 1),
    };
}
