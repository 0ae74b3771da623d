using System.Text;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Inbox;
using Mosip.Partner.Tests.Unit.Inbox.Contract;

namespace Mosip.Partner.Tests.Unit.Inbox;

public sealed class EncryptedInboxStoreTests : InboxStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-inbox-").FullName;

    protected override Task<IInboxStore> OpenAsync() => OpenAsync("inbox.key");

    private Task<IInboxStore> OpenAsync(string key, string file = "inbox.db") => Task.FromResult<IInboxStore>(
        new EncryptedInboxStore(SqliteInboxStore.Open(Path.Combine(_folder, file), Time), InboxContentKey.FromFile(Path.Combine(_folder, key))));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task AddAsync_Content_IsNotInTheFiles()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using (IInboxStore store = await OpenAsync("inbox.key", "secret.db"))
        {
            await store.AddAsync(new InboxEntry { Channel = "c", Id = "1", Content = "Amina Diallo"u8.ToArray() }, cancellation);
            InboxLease lease = Assert.Single(await store.LeaseAsync("c", 1, TimeSpan.FromMinutes(1), cancellation));
            await store.AttachAsync(lease, "share", "Amina Diallo"u8.ToArray(), cancellation);
            AssertNowhere("Amina Diallo");
            await store.SettleAsync(lease, InboxOutcome.Completed("Amina Diallo"u8.ToArray()) with { FollowUps = [new InboxEntry { Channel = "s", Id = "2", Content = "Amina Diallo"u8.ToArray() }] }, cancellation);
            AssertNowhere("Amina Diallo");
        }
        AssertNowhere("Amina Diallo");
    }

    [Fact]
    public async Task LeaseAsync_OtherKey_ParksTheEntry()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using (IInboxStore store = await OpenAsync("inbox.key", "other.db"))
            await store.AddAsync(new InboxEntry { Channel = "c", Id = "1", Content = new byte[10] }, cancellation);

        await using IInboxStore other = await OpenAsync("another.key", "other.db");

        Assert.Empty(await other.LeaseAsync("c", 1, TimeSpan.FromMinutes(1), cancellation));
        Assert.Contains("tag", Assert.Single(await other.ListParkedAsync("c", 1, cancellation)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void InboxContentKey_File_IsMadeOnceAndForItsOwnerAlone()
    {
        string path = Path.Combine(_folder, "sub", "made.key");
        using InboxContentKey made = InboxContentKey.FromFile(path);
        byte[] bytes = File.ReadAllBytes(path);

        Assert.Equal(InboxContentKey.Size, bytes.Length);
        using InboxContentKey again = InboxContentKey.FromFile(path);
        Assert.Equal(bytes, File.ReadAllBytes(path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void InboxContentKey_OtherSize_IsRefused()
    {
        string path = Path.Combine(_folder, "short.key");
        File.WriteAllBytes(path, new byte[31]);

        Assert.Equal(MosipInputFault.Malformed, Assert.Throws<MosipInputException>(() => InboxContentKey.FromFile(path)).Fault);
        Assert.Throws<ArgumentException>(() => InboxContentKey.FromBytes(new byte[33]));
    }

    private void AssertNowhere(string text)
    {
        foreach (string path in Directory.GetFiles(_folder, "*.db*").Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)));
        }
    }
}
