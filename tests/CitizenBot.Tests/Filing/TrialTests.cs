namespace CitizenBot.Tests.Filing;
public sealed class TrialTests
{
    [Fact]
    public void Shows()
    {
        var log = new List<string>();
        foreach (var fault in FilingChat.Wording.Faults) log.Add(fault.ToString());
        void Go(FilingChat c, params string[] says)
        {
            log.Add("----"); log.Add("bot: " + c.Bot);
            foreach (var s in says)
            {
                try { if (s.StartsWith('!')) c.Press(s[1..]); else if (s == "<") c.Back(); else c.Say(s); } catch (Exception e) { log.Add("citizen: " + s); log.Add("EXC " + e); break; }
                log.Add("citizen: " + s); log.Add("bot: " + (c.Run.Finished ? "FINISHED " + System.Text.Json.JsonSerializer.Serialize(c.Run.Result) : c.Bot));
            }
        }
        Go(new FilingChat("toi muon khieu nai vu thu hoi dat"), "!read", "dung roi", "1", "kp5 duong hung vuong", "!yes", "QĐ 412/QĐ-UBND ngày 10-8-26", "chủ tịch phường", "15/8", "thang 9 toi nam vien 3 tuan, co giay ra vien", "!first", "Phường thu hồi 120 m2 đất vườn của tôi để mở hẻm, nói là đất công.", "Nhà tôi có sổ từ 1998, sổ ghi đủ 120 m2 đó. Không ai mời tôi họp.", "xong", "trả lại đất", "so do va giay ra vien", "Nguyễn Thị Mẫu", "12 Hùng Vương, khu phố 5", "0912 345 678", "bỏ qua", "!yes", "!alone", "6", "Hủy quyết định 412 và trả lại 120 m2 đất cho tôi", "3", "!again", "500/QĐ-UBND 12/8/2026", "!commune-chairman", "15/8", "!none", "!first", "!change", "5", "them mot doan", "xong", "6", "giữ như cũ", "!all", "2", "!keep", "ok", "gửi đơn");
        Go(new FilingChat(), "!full", "!read", "!denunciation", "!more", "!continue", "!named", "ông Lê Văn Ví Dụ, cán bộ địa chính phường", "!yes", "Ông ấy đòi tiền.", "Hai lần.", "xong", "!none", "Nguyễn Thị Mẫu", "12 Hùng Vương", "gọi 0912345678 sau 20:00", "!no", "!no", "4", "!again", "!anonymous", "gửi đơn");
        Go(new FilingChat("cong vo truoc truong, xe te hoai", new DateTime(2026, 12, 2, 0, 30, 0, DateTimeKind.Utc)), "!read", "dung", "1", "le loi", "1", "xong", "!none", "!no", "!yes", "1", "!again", "loai khac", "khiếu nại", "không có giấy", "ubnd phuong", "hom qua", "lan dau");
        Go(new FilingChat("toi khong biet viec nay la loai don gi"), "!read", "không chắc", "co, bien ban phat", "co", "!review", "!complaint");
        File.WriteAllLines("/tmp/trial.txt", log);
        Assert.NotEmpty(log);
    }
}
