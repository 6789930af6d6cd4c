"""The reports by the parts of the page, and which of their lists of customers say what."""

from asiakkuus_lib.locale import both

PARTS = {
    "base": ("profitability", "grouping", "satisfaction", "rfm", "clv", "customers"),
    "accounts": ("customer_share", "key_accounts", "relationship", "buying_centre", "account_plan"),
    "programme": ("loyalty_programme",),
    "ways": ("value_levels", "organisation"),
}  # fmt: skip
PART_NAMES = {
    "base": both(fi="Asiakaskunta", en="Customer base"), "accounts": both(fi="Avainasiakkaat", en="Key accounts"),
    "programme": both(fi="Kanta-asiakasohjelma", en="Loyalty programme"), "ways": both(fi="Oma toiminta", en="How we work"),
    "others": both(fi="Muut", en="Others"),
}  # fmt: skip
# What the reports are called in the tables of a page that names all of them.
SHORT = {
    "customers": both(fi="Asiakkaat ja myyjät", en="Customers and sellers"), "satisfaction": both(fi="Tyytyväisyys", en="Satisfaction"),
    "grouping": both(fi="Ryhmittely", en="Grouping"), "rfm": both(fi="RFM-analyysi", en="RFM analysis"),
    "profitability": both(fi="Kannattavuus", en="Profitability"), "clv": both(fi="Elinkaariarvo", en="Lifetime value"),
    "customer_share": both(fi="Asiakasosuus", en="Share of wallet"), "key_accounts": both(fi="Avainasiakkaiden valinta", en="Selecting key accounts"),
    "relationship": both(fi="Suhteiden lujuus", en="Relationship strength"), "buying_centre": both(fi="Ostokeskukset", en="Buying centres"),
    "account_plan": both(fi="Asiakkuussuunnitelma", en="Account plan"), "loyalty_programme": both(fi="Kanta-asiakasohjelma", en="Loyalty programme"),
    "value_levels": both(fi="Arvontuotanto", en="Value creation"), "organisation": both(fi="Oma organisaatio", en="Own organisation"),
}  # fmt: skip

# Lists of customers, by report and action. To sell more, and to mend a relationship:
SELL = (("customer_share", "sell_more"),)
WEAK = (("relationship", "take_up"), ("relationship", "mend"))
# Who has left, fallen or gone quiet:
GONE = (("rfm", "call_silent"), ("rfm", "remind_quiet"), ("customers", "ask_gone"), ("clv", "win_back"), ("clv", "contact_at_risk"), ("grouping", "contact_fallen"))
# Who is new. Their loss is no warning: it holds what winning them has cost.
NEW = (("grouping", "second_purchase"), ("rfm", "welcome_new"), ("clv", "test_first"))
# Who is dissatisfied: they are answered whatever they bring. And who is satisfied:
DISSATISFIED = (("satisfaction", "call_dissatisfied"),)
SATISFIED = (("satisfaction", "keep_satisfied"),)
# Whom to contact:
CONTACT = (
    *DISSATISFIED, *GONE, *SATISFIED, *NEW, *SELL, *WEAK,
)  # fmt: skip
# On whom money is lost, and from whom sellers' time is to be taken:
LOSSY = (("profitability", "talk_price"), ("profitability", "serve_cheaper"), ("clv", "change_terms"), ("loyalty_programme", "cheaper_to_serve"))
AGAINST = (*LOSSY, ("grouping", "move_time"))
# Whom not to make a key account:
NOT_KEY = ("key_accounts", "do_not_choose")
# Whom to make one, and of whom there is a plan:
KEY = (("key_accounts", "choose_accounts"),)
PLAN = (("account_plan", "next_actions"),)
# With whom the workbook of key accounts says to settle something before anything else:
RESERVED = (("customer_share", "accounts"),)
# The most profitable, and whose discount would be replaced:
BEST = (("profitability", "keep_best"),)
BENEFIT = (("loyalty_programme", "other_benefit"),)

LIST_NAMES = {
    ("satisfaction", "call_dissatisfied"): both(fi="soita tyytymättömille", en="call the dissatisfied"),
    ("rfm", "call_silent"): both(fi="soita pitkään hiljaa olleille", en="call those long silent"),
    ("rfm", "remind_quiet"): both(fi="muistuta hiljentyneitä", en="remind those gone quiet"),
    ("customers", "ask_gone"): both(fi="kysy sopimuksensa päättäneiltä", en="ask those who left"),
    ("clv", "win_back"): both(fi="pyydä lähteneitä takaisin", en="win back"),
    ("clv", "contact_at_risk"): both(fi="kysy arvokkailta hiljentyneiltä", en="ask valuable ones gone quiet"),
    ("grouping", "contact_fallen"): both(fi="ota yhteyttä pudonneisiin", en="contact those who fell"),
    ("satisfaction", "keep_satisfied"): both(fi="puhu jatkosta tyytyväisten kanssa", en="talk with the satisfied"),
    ("grouping", "second_purchase"): both(fi="ehdota toista ostoa", en="suggest a second purchase"),
    ("rfm", "welcome_new"): both(fi="toivota uudet tervetulleiksi", en="welcome the new"),
    ("clv", "test_first"): both(fi="kokeile kerran ostaneisiin", en="try on one-time buyers"),
    ("customer_share", "sell_more"): both(fi="tee myyntisuunnitelma", en="make a sales plan"),
    ("relationship", "take_up"): both(fi="ota suhde puheeksi", en="talk about the relationship"),
    ("relationship", "mend"): both(fi="korjaa suhdetta", en="mend the relationship"),
    ("profitability", "talk_price"): both(fi="tappiollinen: neuvottele hinnasta", en="makes a loss: negotiate the price"),
    ("profitability", "serve_cheaper"): both(fi="tappiollinen: palvele kevyemmin", en="makes a loss: serve at less cost"),
    ("clv", "change_terms"): both(fi="tappiota odotetaan: muuta ehtoja", en="a loss is expected: change the terms"),
    ("grouping", "move_time"): both(fi="siirrä myyjien aika muualle", en="move the sellers' time away"),
    NOT_KEY: both(fi="älä valitse avainasiakkaaksi", en="do not make a key account"),
    ("loyalty_programme", "cheaper_to_serve"): both(fi="tappiollinen jäsen: palvele kevyemmin", en="member at a loss: serve at less cost"),
    ("loyalty_programme", "other_benefit"): both(fi="korvaa alennus muulla edulla", en="replace the discount"),
    ("profitability", "keep_best"): both(fi="nimeä vastuuhenkilö, kannattavimpia", en="name an owner, among the most profitable"),
    RESERVED[0]: both(fi="ratkaise ensin, mikä estää", en="settle first what stands in the way"),
    ("account_plan", "next_actions"): both(fi="toteuta asiakkuussuunnitelma", en="carry out the account plan"),
    ("key_accounts", "choose_accounts"): both(fi="valitse avainasiakkaaksi", en="choose as a key account"),
}  # fmt: skip

# What two reports say against each other, and what to do about it: of customers ({n}), and of data and numbers.
CONFLICTS = {
    "contact_at_loss": (
        both(fi=("Yhteydenottolistalla on {n} asiakas, jonka palvelemisesta jää toisen raportin mukaan tappiota.", "Yhteydenottolistoilla on {n} asiakasta, joiden palvelemisesta jää toisen raportin mukaan tappiota."),
             en=("{n} customer on a contact list makes a loss by another report.", "{n} customers on the contact lists make a loss by another report.")),
        both(fi="Lykätkää yhteydenottoa, kunnes on päätetty, millä ehdoilla heitä palvellaan, älkääkä tarjotko alennusta.", en="Hold off until you have decided on what terms you go on with them, and offer no discount."),
    ),
    "contact_less": (
        both(fi=("Yksi raportti neuvoo ottamaan yhteyttä {n} asiakkaaseen, ja toinen siirtäisi myyjien ajan pois häneltä.", "Yksi raportti neuvoo ottamaan yhteyttä {n} asiakkaaseen, ja toinen siirtäisi myyjien ajan pois heiltä."),
             en=("One report says to contact {n} customer, another to take the sellers' time away.", "One report says to contact {n} customers, another to take the sellers' time away from them.")),
        both(fi="Viesti riittää: käyttäkää kirjettä tai sähköpostia, ei myyjän käyntiä.", en="A message will do: write rather than send a seller."),
    ),
    "dissatisfied_warned": (
        both(fi=("Tyytymättömistä {n} on toisen raportin mukaan tappiollinen, tai myyjän aika siirrettäisiin pois häneltä.", "Tyytymättömistä {n} on toisen raportin mukaan tappiollisia, tai myyjien aika siirrettäisiin pois heiltä."),
             en=("{n} of the dissatisfied makes a loss by another report, or is one from whom sellers' time would be taken away.", "{n} of the dissatisfied make a loss by another report, or are ones from whom sellers' time would be taken away.")),
        both(fi="Soittakaa heille silti: valitukseen vastataan, vaikka asiakas olisi tappiollinen. Älkää luvatko alennusta.", en="Call them all the same: a complaint is answered even if the customer makes a loss. Promise no discount."),
    ),
    "satisfied_weak": (
        both(fi="{names}: yhden raportin mukaan tyytyväinen, toisen mukaan pitää suhdetta heikkona tai heikompana kuin te.",
             en="{names}: satisfied by one report, but by another rates the relationship low, or lower than you do."),
        both(fi="Kysykää, kuka vastasi ja mihin: vastaajat voivat olla eri ihmisiä.", en="Ask who answered, and to what: the answers may be of different people."),
    ),
    "best_gone": (
        both(fi=("Kannattavimmista {n} on toisen raportin mukaan pudonnut, hiljentynyt tai lähtenyt.",) * 2, en=("{n} of the most profitable has fallen, gone quiet or left by another report.", "{n} of the most profitable have fallen, gone quiet or left by another report.")),
        both(fi="Soittakaa heille ensin, ennen muita.", en="Call them first, before anybody else."),
    ),
    "best_not_contacted": (
        both(fi=("Kannattavimmista {n} on sellainen, johon myyjät eivät ole ottaneet yhteyttä viimeisellä jaksolla.", "Kannattavimmista {n} on sellaisia, joihin myyjät eivät ole ottaneet yhteyttä viimeisellä jaksolla."),
             en=("The sellers have not contacted {n} of the most profitable customers in the last period.",) * 2),
        both(fi="Nimetkää heille vastuuhenkilö.", en="Name somebody responsible for them."),
    ),
    "best_benefit": (
        both(fi=("Kannattavimmista {n} menettäisi kanta-asiakasalennuksensa.",) * 2, en=("{n} of the most profitable customers would lose the member discount.",) * 2),
        both(fi="Sopikaa heidän kanssaan uudesta edusta ennen muutosta.", en="Agree on another benefit with them before the change."),
    ),
    "plan_not_key": (
        both(fi="{names}: asiakkuussuunnitelma on tehty, mutta toinen raportti ei esitä asiakasta avainasiakkaaksi.",
             en="{names}: there is an account plan, but another report does not propose the account as a key account."),
        both(fi="Päättäkää, jatketaanko suunnitelmaa.", en="Decide whether to go on with the plan."),
    ),
    "key_gone": (
        both(fi="{names}: raportit ehdottavat lisämyyntiä tai avainasiakkuutta, vaikka ostot ovat vähentyneet tai loppuneet.",
             en="{names}: the reports propose more sales or key-account status, though the purchases have fallen or ended."),
        both(fi="Kysykää syytä, ennen kuin tarjoatte mitään.", en="Ask why before you offer anything."),
    ),
    "key_at_loss": (
        both(fi="{names}: raportit ehdottavat lisämyyntiä tai avainasiakkuutta, vaikka palvelemisesta jää tappiota.",
             en="{names}: the reports propose more sales or key-account status, though you make a loss."),
        both(fi="Sopikaa ehdoista ennen lisämyyntiä.", en="Agree on the terms before you sell more."),
    ),
    "sell_not_key": (
        both(fi="{names}: yksi raportti ehdottaa myyntisuunnitelmaa, toisen mukaan asiakasta ei pidä valita avainasiakkaaksi.",
             en="{names}: one report proposes a sales plan, another says not to make it a key account."),
        both(fi="Päättäkää, kuinka paljon työtä myyntiin pannaan ennen kuin este on poistunut.", en="Decide how much work to put into selling before the obstacle is gone."),
    ),
    "sell_weak": (
        both(fi="{names}: raportit ehdottavat lisämyyntiä tai avainasiakkuutta, vaikka asiakas pitää suhdetta heikkona tai heikompana kuin te.",
             en="{names}: the reports propose more sales or key-account status, though the account rates the relationship low, or lower than you do."),
        both(fi="Korjatkaa suhde, ennen kuin myytte lisää.", en="Mend the relationship before you sell more."),
    ),
    "sell_reserved": (
        both(fi="{names}: raportit ehdottavat lisämyyntiä tai avainasiakkuutta, mutta asiakkaan kanssa on ensin ratkaistava jotakin (varmentava kriteeri tai heikko suhde).",
             en="{names}: the reports propose more sales or key-account status, but something is to be settled with the account first (a verifying criterion or a weak relationship)."),
        both(fi="Katsokaa raportista Asiakasosuus, mitä: myykää lisää vasta, kun se on ratkaistu.", en="See in the report Share of wallet what it is: sell more only once it is settled."),
    ),
}  # fmt: skip
# Those that concern single accounts, and in what they contradict each other, within a sentence.
REASONS = {
    "plan_not_key": both(fi="suunnitelma on tehty, mutta ei ole valittujen joukossa", en="there is a plan, but it is not among those chosen as key accounts"),
    "key_gone": both(fi="myyntiä ehdotetaan, mutta ostot ovat vähentyneet tai loppuneet", en="sales are proposed, but its purchases have fallen or ended"),
    "key_at_loss": both(fi="myyntiä ehdotetaan, mutta on tappiollinen", en="sales are proposed, but it makes a loss"),
    "sell_not_key": both(fi="myyntiä ehdotetaan, mutta ei avainasiakkaaksi", en="sales are proposed, but not key-account status"),
    "sell_weak": both(fi="myyntiä ehdotetaan, mutta pitää suhdetta heikkona", en="sales are proposed, but it rates the relationship low"),
    "sell_reserved": both(fi="myyntiä tai avainasiakkuutta ehdotetaan, mutta jotakin on ratkaistava ensin", en="sales or key-account status are proposed, but something is to be settled first"),
    "satisfied_weak": both(fi="tyytyväinen, mutta pitää suhdetta heikkona", en="satisfied, but it rates the relationship low"),
}  # fmt: skip
# What the reports say of an account, as short heads of columns, and which two sides contradict each other.
HEADS = {
    "key": both(fi="Valitse", en="Choose"), "plan": both(fi="Suunnitelma", en="Plan"), "sell": both(fi="Myy lisää", en="Sell more"),
    "not_key": both(fi="Ei ehdolla", en="Not proposed"), "weak": both(fi="Suhde heikko", en="Rates us low"),
    "reserved": both(fi="Ratkaise ensin", en="Settle first"),
    "satisfied": both(fi="Tyytyväinen", en="Satisfied"), "gone": both(fi="Ostot vähissä", en="Gone quiet"), "loss": both(fi="Tappiota", en="At a loss"),
}  # fmt: skip
SIDES = {
    "plan_not_key": ("plan", "not_key"), "key_gone": ("key", "sell", "gone"), "key_at_loss": ("key", "sell", "loss"),
    "sell_not_key": ("sell", "not_key"), "sell_weak": ("key", "sell", "weak"), "sell_reserved": ("key", "sell", "reserved"), "satisfied_weak": ("satisfied", "weak"),
}  # fmt: skip

# When each customer on the contact lists has its turn, in order. Everybody is told once.
TURNS = {
    "call": both(fi="ensin: kannattavimpia, ostot vähentyneet", en="first: among the most profitable, purchases fallen"),
    "several": both(fi="sitten: usea raportti nimeää", en="then: named by several reports"),
    "decide": both(fi="kun on päätetty: raportit vetävät eri suuntiin", en="once decided: the reports pull in two directions"),
    "new": both(fi="oman listansa mukaan: uusi asiakas", en="by its own list: a new customer"),
    "own": both(fi="oman listansa mukaan", en="by its own list"),
    "wait": both(fi="odottaa: toinen raportti varoittaa", en="hold off: another report warns"),
}  # fmt: skip

DIFFERENT = {
    "made_up": (both(fi="Osa raporteista on tehty kurssin keksitystä aineistosta, osa omasta: {who}.", en="Some of the reports are of the course's made-up data, some of your own: {who}."),
                both(fi="Tehkää keksityt uudelleen omasta aineistosta tai poistakaa ne kansiosta.", en="Make the made-up ones anew of your own data, or remove them from the folder.")),
    "purchases": (both(fi="Raportit on tehty eri ostoaineistoista: {who}.", en="The reports are of different purchases: {who}."),
                  both(fi="Tehkää ne uudelleen samasta tiedostosta.", en="Make them anew of the same file.")),
    "forms": (both(fi="Raportit on tehty eri työkirjoista tai niiden eri versioista: {who}.", en="The reports are of different workbooks, or of different versions of one: {who}."),
              both(fi="Tehkää ne uudelleen samasta työkirjasta.", en="Make them anew of the same workbook.")),
    "days": (both(fi="Raporteissa on eri vertailupäivä: {who}.", en="The reports have different reference dates: {who}."),
             both(fi="Tehkää ne uudelleen samalla päivällä ({setting}).", en="Make them anew with the same date ({setting}).")),
    "currency": (both(fi="Raporteissa on eri valuutta: {who}.", en="The reports are in different currencies: {who}."),
                 both(fi="Älkää vertailko niiden rahasummia.", en="Do not compare their money.")),
    "policies": (both(fi="Raportit käsittelevät ostorivejä eri tavoin: {who}.", en="The reports treat the rows of purchases in different ways: {who}."),
                 both(fi="Tehkää ne uudelleen samoilla valinnoilla.", en="Make them anew with the same choices.")),
    "age": (both(fi="Raportit on tehty yli {days} päivän välein; vanhat ovat: {who}.", en="The reports were made more than {days} days apart; the old ones are: {who}."),
            both(fi="Tehkää vanhat uudelleen.", en="Make the old ones anew.")),
}  # fmt: skip
