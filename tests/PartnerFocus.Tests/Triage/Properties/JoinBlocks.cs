namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>Invitations to meet on screen as the programs write them in other languages, whole and cut short by whoever passed them on.</summary>
internal static class JoinBlocks
{
    private const string Line = "________________________________________________________________________________";
    private const string TeamsLink = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc/0";
    private const string ZoomLink = "https://us02web.zoom.us/j/81234567890?pwd=abc";
    private const string MeetLink = "https://meet.google.com/abc-defg-hij";
    private const string WebexLink = "https://firm.webex.com/firm/j.php?MTID=m123";

    private static readonly Tongue[] Tongues =
    [
        new("Microsoft Teams-Besprechung", "Nehmen Sie auf dem Computer teil", "Besprechungs-ID", "Kennung", "Benötigen Sie Hilfe?", "Für Organisatoren: Besprechungsoptionen", "Zoom-Meeting beitreten", "Xylo Quast lädt Sie zu einem geplanten Zoom-Meeting ein.", "Thema", "Uhrzeit", "Oder wählen Sie"),
        new("Réunion Microsoft Teams", "Rejoignez sur votre ordinateur", "ID de réunion ", "Code secret ", "Besoin d'aide ? | Référence système", "Pour les organisateurs : Options de réunion", "Rejoindre la réunion Zoom", "Xylo Quast vous invite à une réunion Zoom planifiée.", "Sujet", "Heure", "Ou composez le"),
        new("Reunión de Microsoft Teams", "Únase en su equipo", "Id. de reunión", "Código de acceso", "¿Necesita ayuda?", "Para organizadores: Opciones de reunión", "Unirse a la reunión Zoom", "Xylo Quast le invita a una reunión de Zoom programada.", "Tema", "Hora", "O marque"),
        new("Reunião do Microsoft Teams", "Ingresse no computador", "ID da reunião", "Senha", "Precisa de ajuda?", "Para organizadores: Opções de reunião", "Entrar na reunião Zoom", "Xylo Quast está convidando você para uma reunião Zoom agendada.", "Tópico", "Horário", "Ou ligue"),
        new("Riunione di Microsoft Teams", "Partecipa dal computer", "ID riunione", "Passcode", "Serve aiuto?", "Per gli organizzatori: Opzioni riunione", "Entra nella riunione in Zoom", "Xylo Quast ti sta invitando a una riunione pianificata in Zoom.", "Argomento", "Ora", "Oppure componi"),
        new("Spotkanie w aplikacji Microsoft Teams", "Dołącz na komputerze", "Identyfikator spotkania", "Kod dostępu", "Potrzebujesz pomocy?", "Dla organizatorów: Opcje spotkania", "Dołącz do spotkania Zoom", "Xylo Quast zaprasza na zaplanowane spotkanie Zoom.", "Temat", "Czas", "Lub zadzwoń"),
        new("Microsoft Teams-møde", "Deltag på din computer", "Møde-id", "Adgangskode", "Har du brug for hjælp?", "Til arrangører: Mødeindstillinger", "Deltag i Zoom-møde", "Xylo Quast inviterer dig til et planlagt Zoom-møde.", "Emne", "Tidspunkt", "Eller ring"),
        new("Microsoft Teams-möte", "Anslut på din dator", "Mötes-ID", "Lösenord", "Behöver du hjälp?", "För organisatörer: Mötesalternativ", "Anslut till Zoom-möte", "Xylo Quast bjuder in dig till ett schemalagt Zoom-möte.", "Ämne", "Tid", "Eller ring"),
        new("Microsoft Teams -kokous", "Liity tietokoneella", "Kokouksen tunnus", "Tunnuskoodi", "Tarvitsetko apua?", "Järjestäjille: Kokouksen asetukset", "Liity Zoom-kokoukseen", "Xylo Quast kutsuu sinut ajoitettuun Zoom-kokoukseen.", "Aihe", "Aika", "Tai soita"),
        new("Schůzka Microsoft Teams", "Připojte se z počítače", "ID schůzky", "Přístupový kód", "Potřebujete pomoc?", "Pro organizátory: Možnosti schůzky", "Připojit se ke schůzce Zoom", "Xylo Quast vás zve na plánovanou schůzku Zoom.", "Téma", "Čas", "Nebo volejte"),
        new("Microsoft Teams-értekezlet", "Csatlakozás számítógépről", "Értekezlet azonosítója", "Hozzáférési kód", "Segítségre van szüksége?", "Szervezőknek: Értekezlet beállításai", "Csatlakozás Zoom-értekezlethez", "Xylo Quast meghívja Önt egy ütemezett Zoom-értekezletre.", "Téma", "Időpont", "Vagy tárcsázza"),
        new("Microsoft Teams toplantısı", "Bilgisayarınızdan katılın", "Toplantı Kimliği", "Parola", "Yardıma mı ihtiyacınız var?", "Düzenleyiciler için: Toplantı seçenekleri", "Zoom toplantısına katılın", "Xylo Quast sizi planlanmış bir Zoom toplantısına davet ediyor.", "Konu", "Saat", "Veya arayın"),
        new("Собрание Microsoft Teams", "Присоединяйтесь на компьютере", "Идентификатор собрания", "Секретный код", "Нужна помощь?", "Для организаторов: Параметры собрания", "Присоединиться к конференции Zoom", "Xylo Quast приглашает вас на запланированную конференцию Zoom.", "Тема", "Время", "Или позвоните"),
        new("Microsoft Teams ミーティング", "コンピューターで参加", "会議 ID", "パスコード", "ヘルプが必要ですか?", "開催者向け: 会議オプション", "Zoom ミーティングに参加する", "Xylo Quast さんがあなたを Zoom ミーティングに招待しています。", "トピック", "時刻", "または電話"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Tongues.SelectMany(Of)];

    private static IEnumerable<string> Of(Tongue t)
    {
        yield return $"\n\n{Line}\n{t.Teams}\n{t.OnComputer}\n{TeamsLink}\n{t.Id}: 345 678 901 22\n{t.Code}: Xy7Zab\n{t.Help}\n{t.Organisers}\n{Line}\n";
        yield return $"\n\n________________\n{t.Teams}\n{t.OnComputer}\n{TeamsLink}\n{t.Id}: 345 678 901 22\n{t.Code}: Xy7Z\n{t.Help}\n";
        yield return $"\n\n{Line}\n{t.Teams} {t.Help.Split('|')[0].Trim()}\n{t.OnComputer} <{TeamsLink}>\n{t.Id}: 345 678 901 22\n{t.Code}: Xy7Zab\n--------------------------------\n{t.Organisers} <https://teams.microsoft.com/meetingOptions/?x=1>\n";
        yield return $"\n\n{t.Teams}\n{TeamsLink}\n{t.Id}: 345 678 901 22\n{t.Help}\n";
        yield return $"\n\n{t.ZoomInvites}\n\n{t.Topic}: Budget\n{t.Time}: 17.11.2026 10:00 Amsterdam\n\n{t.JoinZoom}\n{ZoomLink}\n\n{t.Id}: 812 3456 7890\n{t.Code}: 123456\n";
        yield return $"\n\n{t.Topic}: Budget\n{t.Time}: 17.11.2026 10:00 Amsterdam\n\n{t.JoinZoom}\n{ZoomLink}\n";
        yield return $"\n\n{t.JoinZoom}\n{ZoomLink}\n{t.OrCall}: +31 20 123 4567\nPIN: 123 456 789#\n";
        yield return $"\n\nGoogle Meet\n{MeetLink}\n{t.OrCall}: +31 20 123 4567\nPIN: 123 456 789#\n";
        yield return $"\n\n{WebexLink}\n{t.Id}: 2345 678 9012\n{t.Code}: abC12de\n";
    }

    private sealed record Tongue(string Teams, string OnComputer, string Id, string Code, string Help, string Organisers, string JoinZoom, string ZoomInvites, string Topic, string Time, string OrCall);
}
