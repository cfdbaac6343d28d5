// Written by scripts/registries.mjs from the files of this folder: do not edit.
import type { Registry } from "../registry.ts";

export const registry: Registry = [
  {
    path: ["agent"],
    summary: {"en":"Observes from this machine: a vantage point with its own key, for a server elsewhere.","fr":"Observe depuis cette machine : un point d’observation avec sa propre clé, pour un serveur distant."},
    load: () => import("./agent.ts"),
  },
  {
    path: ["agreement","adopt"],
    summary: {"en":"Adopts a version of the agreement from a day on: its digest becomes a fact, its text never changes again.","fr":"Adopte une version de la convention à partir d’un jour : son empreinte devient un fait, son texte ne change plus."},
    load: () => import("./agreement/adopt.ts"),
  },
  {
    path: ["agreement","check"],
    summary: {"en":"Checks agreements: every error with its line, its column and what was expected.","fr":"Vérifie des conventions : chaque erreur avec sa ligne, sa colonne et ce qui était attendu."},
    load: () => import("./agreement/check.ts"),
  },
  {
    path: ["agreement","diff"],
    summary: {"en":"Says in words what one version of an agreement says that another does not.","fr":"Dit en mots ce qu’une version d’une convention dit et qu’une autre ne dit pas."},
    load: () => import("./agreement/diff.ts"),
  },
  {
    path: ["agreement","list"],
    summary: {"en":"Lists the agreements and their versions: the revision table, made from the versions themselves.","fr":"Liste les conventions et leurs versions : le tableau des révisions, dressé à partir des versions elles-mêmes."},
    load: () => import("./agreement/list.ts"),
  },
  {
    path: ["agreement","new"],
    summary: {"en":"Prints a first file for an agreement: commented, and good as it stands.","fr":"Écrit un premier fichier de convention : commenté, et juste tel quel."},
    load: () => import("./agreement/new.ts"),
  },
  {
    path: ["agreement","show"],
    summary: {"en":"Shows an agreement: its clauses, their parameters, and which of them are ours.","fr":"Montre une convention : ses clauses, leurs paramètres, et lesquels sont les nôtres."},
    load: () => import("./agreement/show.ts"),
  },
  {
    path: ["alerts","change"],
    summary: {"en":"Changes, from now on, which alerts of a source are about which component.","fr":"Change, à partir de maintenant, ce dont traitent les alertes d’une source."},
    load: () => import("./alerts/change.ts"),
  },
  {
    path: ["alerts","create"],
    summary: {"en":"Admits a source of alerts: an Alertmanager. Its secret is shown once.","fr":"Admet une source d’alertes : un Alertmanager. Son secret est montré une fois."},
    load: () => import("./alerts/create.ts"),
  },
  {
    path: ["alerts","list"],
    summary: {"en":"Lists the sources of alerts, and when each was last heard.","fr":"Liste les sources d’alertes, et quand chacune a été entendue."},
    load: () => import("./alerts/list.ts"),
  },
  {
    path: ["alerts","preview"],
    summary: {"en":"Shows what rules would make of the last payloads of a source; nothing is kept.","fr":"Montre ce que des règles feraient des derniers envois d’une source ; rien n’est conservé."},
    load: () => import("./alerts/preview.ts"),
  },
  {
    path: ["alerts","remove"],
    summary: {"en":"Removes a source of alerts: its secret is worth nothing any more. What it told stays.","fr":"Retire une source d’alertes : son secret ne vaut plus rien. Ce qu’elle a dit reste."},
    load: () => import("./alerts/remove.ts"),
  },
  {
    path: ["apply"],
    summary: {"en":"Makes things as files say they are to be: clients, platforms with their components, probes, vantages and zones, sources of alerts.","fr":"Rend les choses telles que des fichiers les disent : clients, plateformes avec composants, sondes, points d’observation et zones, sources d’alertes."},
    load: () => import("./apply.ts"),
  },
  {
    path: ["archive","get"],
    summary: {"en":"Fetches an archived file by its digest; that it was handed out becomes a fact of the ledger.","fr":"Récupère un fichier archivé par son empreinte ; sa remise devient un fait du journal de preuves."},
    load: () => import("./archive/get.ts"),
  },
  {
    path: ["archive","list"],
    summary: {"en":"Lists what was archived with a statement: on paper in both languages, and the evidence bundle that the paper names.","fr":"Liste ce qui est archivé avec un relevé : le papier dans les deux langues, et le dossier de preuves qu’il nomme."},
    load: () => import("./archive/list.ts"),
  },
  {
    path: ["backup"],
    summary: {"en":"Copies a data folder with its embedded database, its keys and its checkpoints; the digest of each file beside.","fr":"Copie un dossier de données avec sa base embarquée, ses clés et ses points de contrôle ; l’empreinte de chaque fichier à côté."},
    load: () => import("./backup.ts"),
  },
  {
    path: ["claim","prepare"],
    summary: {"en":"Prints the letter that claims a month’s penalty, in the language of --lang. Nothing is sent.","fr":"Écrit la lettre qui réclame la pénalité d’un mois, dans la langue de --lang. Rien n’est envoyé."},
    load: () => import("./claim/prepare.ts"),
  },
  {
    path: ["claim","record"],
    summary: {"en":"Records that a month’s penalty was claimed, by which version of its statement, and where to.","fr":"Inscrit que la pénalité d’un mois a été réclamée, au titre de quelle version du relevé, et auprès de qui."},
    load: () => import("./claim/record.ts"),
  },
  {
    path: ["completion","bash"],
    summary: {"en":"Prints what makes bash complete what is typed after garant.","fr":"Écrit ce qui fait compléter par bash ce qu’on tape après garant."},
    load: () => import("./completion/bash.ts"),
  },
  {
    path: ["completion","fish"],
    summary: {"en":"Prints what makes fish complete what is typed after garant.","fr":"Écrit ce qui fait compléter par fish ce qu’on tape après garant."},
    load: () => import("./completion/fish.ts"),
  },
  {
    path: ["completion","suggest"],
    summary: {"en":"Prints what may stand for the last of these words: what the shells' completion asks.","fr":"Écrit ce qui peut tenir lieu du dernier de ces mots : ce que demande la complétion des shells."},
    load: () => import("./completion/suggest.ts"),
  },
  {
    path: ["completion","zsh"],
    summary: {"en":"Prints what makes zsh complete what is typed after garant.","fr":"Écrit ce qui fait compléter par zsh ce qu’on tape après garant."},
    load: () => import("./completion/zsh.ts"),
  },
  {
    path: ["confirm"],
    summary: {"en":"Confirms that service is fully back, as of now.","fr":"Confirme que le service est entièrement rétabli, à l’instant."},
    load: () => import("./confirm.ts"),
  },
  {
    path: ["db","check"],
    summary: {"en":"Says what the database is, and whether this version may stand on it. Exit 1 where it may not, or tenants are not held apart.","fr":"Dit ce qu’est la base, et si cette version peut s’y appuyer. Code 1 si elle ne le peut, ou si les clients ne sont pas séparés."},
    load: () => import("./db/check.ts"),
  },
  {
    path: ["db","migrate"],
    summary: {"en":"Brings the database to this version's schema, and says what it applied. Never backwards.","fr":"Amène la base au schéma de cette version et dit ce qui est appliqué. Jamais en arrière."},
    load: () => import("./db/migrate.ts"),
  },
  {
    path: ["demo","break"],
    summary: {"en":"Makes one component of the demonstration really fail for a while.","fr":"Fait réellement échouer un composant de la démonstration pendant un temps."},
    load: () => import("./demo/break.ts"),
  },
  {
    path: ["demo","start"],
    summary: {"en":"Starts the demonstration platform: local servers of its own, really probed.","fr":"Démarre la plateforme de démonstration : des serveurs locaux à elle, réellement sondés."},
    load: () => import("./demo/start.ts"),
  },
  {
    path: ["deny"],
    summary: {"en":"Denies that service is back, where supervision sees it back.","fr":"Nie que le service soit rétabli, quand la supervision le voit rétabli."},
    load: () => import("./deny.ts"),
  },
  {
    path: ["describe"],
    summary: {"en":"Says what is to be known of things of a kind, each on a page: of those named, or of all.","fr":"Dit ce qu’il y a à savoir des choses d’un genre, une page chacune : de celles nommées, ou de toutes."},
    load: () => import("./describe.ts"),
  },
  {
    path: ["diff"],
    summary: {"en":"Shows what apply would change, line by line. Exit 0 where nothing would, 1 where something would.","fr":"Montre ce que changerait apply, ligne à ligne. Code 0 si rien ne changerait, 1 sinon."},
    load: () => import("./diff.ts"),
  },
  {
    path: ["dispute","accept"],
    summary: {"en":"Accepts a ruling that the other party proposed: from then on it holds.","fr":"Accepte une décision proposée par l’autre partie : elle vaut dès lors."},
    load: () => import("./dispute/accept.ts"),
  },
  {
    path: ["dispute","decline"],
    summary: {"en":"Declines a proposed ruling, or takes one's own back: the time stays in dispute.","fr":"Refuse une décision proposée, ou retire la sienne : le temps reste contesté."},
    load: () => import("./dispute/decline.ts"),
  },
  {
    path: ["dispute","list"],
    summary: {"en":"Lists disputes, those still open first: their age, and whether the verdict or the penalty hangs on them.","fr":"Liste les contestations, celles encore ouvertes d’abord : leur âge, et si le verdict ou la pénalité en dépend."},
    load: () => import("./dispute/list.ts"),
  },
  {
    path: ["dispute","propose"],
    summary: {"en":"Proposes how disputed time is settled: nothing moves until the other party accepts.","fr":"Propose une décision sur un temps contesté : rien ne bouge avant que l’autre partie l’accepte."},
    load: () => import("./dispute/propose.ts"),
  },
  {
    path: ["dispute","show"],
    summary: {"en":"Shows a dispute: both sides' evidence, what was seen, what each outcome would make of the month, the proposals.","fr":"Montre une contestation : les pièces des deux parties, ce qui a été vu, ce que chaque issue ferait du mois, les propositions."},
    load: () => import("./dispute/show.ts"),
  },
  {
    path: ["get"],
    summary: {"en":"Lists things of a kind, or those named: as a table, or as the files that apply takes.","fr":"Liste les choses d’un genre, ou celles nommées : en tableau, ou tels les fichiers que prend apply."},
    load: () => import("./get.ts"),
  },
  {
    path: ["import","observations"],
    summary: {"en":"Imports observations that were made elsewhere: all of a file, or nothing of it.","fr":"Importe des observations faites ailleurs : tout un fichier, ou rien."},
    load: () => import("./import/observations.ts"),
  },
  {
    path: ["import","prometheus"],
    summary: {"en":"Imports series of 0 and 1, such as probe_success, from a Prometheus.","fr":"Importe des séries de 0 et de 1, telles que probe_success, depuis un Prometheus."},
    load: () => import("./import/prometheus.ts"),
  },
  {
    path: ["ledger","keep"],
    summary: {"en":"Keeps a log's checkpoints elsewhere, without an account, and raises the alarm where one does not fit the last.","fr":"Garde ailleurs les points de contrôle d’un journal, sans compte, et donne l’alarme si l’un ne suit pas le précédent."},
    load: () => import("./ledger/keep.ts"),
  },
  {
    path: ["ledger","key"],
    summary: {"en":"Prints the log's verification key. Compare it with the one that you were given by another way.","fr":"Imprime la clé de vérification du journal. Comparez-la avec celle que vous avez reçue par une autre voie."},
    load: () => import("./ledger/key.ts"),
  },
  {
    path: ["ledger","new-key"],
    summary: {"en":"Replaces the key that signs a data folder's log: a fact signed by the old key and by the new one.","fr":"Remplace la clé qui signe le journal de preuves d’un dossier de données : un fait signé par l’ancienne clé et par la nouvelle."},
    load: () => import("./ledger/new-key.ts"),
  },
  {
    path: ["ledger","rebuild"],
    summary: {"en":"Drops what is only for reading, makes it again from the facts, and compares. Exit 1 where it differs.","fr":"Jette ce qui n’est que pour la lecture, le refait depuis les faits, et compare. Code 1 si cela diffère."},
    load: () => import("./ledger/rebuild.ts"),
  },
  {
    path: ["ledger","show"],
    summary: {"en":"Shows one entry of the ledger: what was recorded, its body, the checkpoint that holds it.","fr":"Montre une entrée du journal de preuves : le fait, son contenu, le point de contrôle qui le tient."},
    load: () => import("./ledger/show.ts"),
  },
  {
    path: ["ledger","verify"],
    summary: {"en":"Reads a data folder's ledger again from its beginning and names what is wrong. Exit 1 where something is.","fr":"Relit depuis son début le journal de preuves d’un dossier de données et nomme ce qui est faux. Code 1 s’il y en a."},
    load: () => import("./ledger/verify.ts"),
  },
  {
    path: ["outage","list"],
    summary: {"en":"Lists outages, newest first.","fr":"Liste les indisponibilités, de la plus récente à la plus ancienne."},
    load: () => import("./outage/list.ts"),
  },
  {
    path: ["outage","show"],
    summary: {"en":"Shows an outage: how long counts, why this start and this end, what it does to the month.","fr":"Montre une indisponibilité : combien compte, pourquoi ce début et cette fin, son effet sur le mois."},
    load: () => import("./outage/show.ts"),
  },
  {
    path: ["period","csv"],
    summary: {"en":"Fetches a month, a quarter or a year as a table for a spreadsheet: a row a platform and month.","fr":"Récupère un mois, un trimestre ou une année en tableau, pour un tableur : une ligne par plateforme et par mois."},
    load: () => import("./period/csv.ts"),
  },
  {
    path: ["period","pdf"],
    summary: {"en":"Fetches a month, a quarter or a year on paper, month by month, of one platform or of all.","fr":"Récupère sur papier un mois, un trimestre ou une année, mois par mois, d’une plateforme ou de toutes."},
    load: () => import("./period/pdf.ts"),
  },
  {
    path: ["platform","connect"],
    summary: {"en":"Connects a platform: its components and how each is probed. What is wrong in the file is told with its line.","fr":"Raccorde une plateforme : ses composants et comment chacun est sondé. Ce qui est faux dans le fichier est dit avec sa ligne."},
    load: () => import("./platform/connect.ts"),
  },
  {
    path: ["platform","describe"],
    summary: {"en":"Writes what is observed of a platform and how, as the file that platform connect takes.","fr":"Écrit ce qui est observé d’une plateforme et comment, tel que le fichier que prend platform connect."},
    load: () => import("./platform/describe.ts"),
  },
  {
    path: ["platform","list"],
    summary: {"en":"Lists the platforms, with their state and their month so far.","fr":"Liste les plateformes, leur état et leur mois jusqu’ici."},
    load: () => import("./platform/list.ts"),
  },
  {
    path: ["platform","openslo"],
    summary: {"en":"Writes the indicator of a platform as an OpenSLO document (v1).","fr":"Écrit l’indicateur d’une plateforme en un document OpenSLO (v1)."},
    load: () => import("./platform/openslo.ts"),
  },
  {
    path: ["platform","show"],
    summary: {"en":"Shows a platform: its state, its month, what each vantage saw last.","fr":"Montre une plateforme : son état, son mois, ce que chaque point d’observation a vu en dernier."},
    load: () => import("./platform/show.ts"),
  },
  {
    path: ["probe","kinds"],
    summary: {"en":"Lists the kinds of probes and their parameters.","fr":"Liste les genres de sondes et leurs paramètres."},
    load: () => import("./probe/kinds.ts"),
  },
  {
    path: ["probe","try"],
    summary: {"en":"Runs a probe once, now, from the server, and keeps nothing. Exit 1 where it fails.","fr":"Exécute une sonde une fois, maintenant, depuis le serveur, sans rien garder. Code 1 si elle échoue."},
    load: () => import("./probe/try.ts"),
  },
  {
    path: ["publication","set"],
    summary: {"en":"Lets anyone read the state and the outages of the client's platforms, or no longer. Off until it is turned on.","fr":"Laisse chacun lire l’état et les indisponibilités des plateformes du client, ou non. Rien n’est publié par défaut."},
    load: () => import("./publication/set.ts"),
  },
  {
    path: ["record","claimed-instant"],
    summary: {"en":"Accepts the earlier instant that a report claimed: the notification counts from it. The provider's act.","fr":"Accepte l’instant antérieur qu’une notification fait valoir : elle compte à partir de lui. Acte du prestataire."},
    load: () => import("./record/claimed-instant.ts"),
  },
  {
    path: ["record","contest"],
    summary: {"en":"Contests a notification (the provider) or an exclusion (the client).","fr":"Conteste une notification (le prestataire) ou une exclusion (le client)."},
    load: () => import("./record/contest.ts"),
  },
  {
    path: ["record","exclusion"],
    summary: {"en":"Declares time that the agreement may subtract: its cause, its interval, its proof. The provider's act.","fr":"Déclare un temps que la convention peut déduire : sa cause, son intervalle, sa preuve. Acte du prestataire."},
    load: () => import("./record/exclusion.ts"),
  },
  {
    path: ["record","list"],
    summary: {"en":"Lists what was stated of a platform, newest first: who, when, why, and what was withdrawn.","fr":"Liste ce qui a été déclaré d’une plateforme, du plus récent au plus ancien : qui, quand, pourquoi, et ce qui est retiré."},
    load: () => import("./record/list.ts"),
  },
  {
    path: ["record","notification"],
    summary: {"en":"Records a client's report that reached the provider otherwise: a telephone call, at its instant.","fr":"Enregistre une notification du client reçue autrement par le prestataire : un appel, à son instant."},
    load: () => import("./record/notification.ts"),
  },
  {
    path: ["record","restoration"],
    summary: {"en":"Records a client's confirmation of restoration that reached the provider otherwise: a telephone call, at its instant.","fr":"Enregistre une confirmation de retour du client reçue autrement par le prestataire : un appel, à son instant."},
    load: () => import("./record/restoration.ts"),
  },
  {
    path: ["record","retraction"],
    summary: {"en":"Withdraws a record of one's own party, from the beginning. A retraction is not withdrawn.","fr":"Retire un enregistrement de sa propre partie, depuis le début. Un retrait ne se retire pas."},
    load: () => import("./record/retraction.ts"),
  },
  {
    path: ["record","ruling"],
    summary: {"en":"Records what the body that the agreement names decided of time in dispute. Between the parties: garant dispute propose.","fr":"Enregistre ce que l’instance désignée par la convention a décidé d’un temps contesté. Entre les parties : garant dispute propose."},
    load: () => import("./record/ruling.ts"),
  },
  {
    path: ["record","void"],
    summary: {"en":"Declares observations wrong, as if never made. The figure without that is printed beside. The provider's act.","fr":"Déclare des observations fausses, comme jamais faites. Le chiffre sans cela est imprimé à côté. Acte du prestataire."},
    load: () => import("./record/void.ts"),
  },
  {
    path: ["record","zones"],
    summary: {"en":"Records over how many availability zones the client's systems are spread, from now on or since an instant.","fr":"Enregistre sur combien de zones de disponibilité les systèmes du client sont répartis, dès maintenant ou depuis un instant."},
    load: () => import("./record/zones.ts"),
  },
  {
    path: ["report"],
    summary: {"en":"Reports an unavailability of a platform, as of now.","fr":"Déclare une indisponibilité d’une plateforme, à l’instant."},
    load: () => import("./report.ts"),
  },
  {
    path: ["restore"],
    summary: {"en":"Puts a backup back into a data folder, each file checked first. Exit 1 where a newer checkpoint was given out from there.","fr":"Remet une sauvegarde dans un dossier de données, chaque fichier vérifié d’abord. Code 1 si un point de contrôle plus récent en a été remis."},
    load: () => import("./restore.ts"),
  },
  {
    path: ["serve"],
    summary: {"en":"Starts the server as npm start does, without building the console.","fr":"Démarre le serveur comme npm start, sans construire la console."},
    load: () => import("./serve.ts"),
  },
  {
    path: ["statement","bundle"],
    summary: {"en":"Fetches a statement's evidence bundle into a file: all that a stranger needs to recompute it offline.","fr":"Récupère le dossier de preuves d’un relevé dans un fichier : tout ce qu’il faut à un tiers pour le recalculer hors ligne."},
    load: () => import("./statement/bundle.ts"),
  },
  {
    path: ["statement","compute"],
    summary: {"en":"Computes the figures of a month from records, without a server.","fr":"Calcule les chiffres d’un mois à partir d’enregistrements, sans serveur."},
    load: () => import("./statement/compute.ts"),
  },
  {
    path: ["statement","csv"],
    summary: {"en":"Fetches a month’s outages, exclusions, disputes, unknown and ineligible time as a table for a spreadsheet.","fr":"Récupère en tableau, pour un tableur, les indisponibilités, exclusions, contestations, temps inconnu et inéligible d’un mois."},
    load: () => import("./statement/csv.ts"),
  },
  {
    path: ["statement","diff"],
    summary: {"en":"Compares two versions of a month's statement line by line, on a server or in two files.","fr":"Compare deux versions du relevé d’un mois ligne à ligne, sur un serveur ou dans deux fichiers."},
    load: () => import("./statement/diff.ts"),
  },
  {
    path: ["statement","document"],
    summary: {"en":"Writes a statement as canonical JSON: the very bytes that the ledger's digest is of.","fr":"Écrit un relevé en JSON canonique : les octets mêmes dont le journal de preuves tient l’empreinte."},
    load: () => import("./statement/document.ts"),
  },
  {
    path: ["statement","list"],
    summary: {"en":"Lists the statements, those that can still be claimed first.","fr":"Liste les relevés, d’abord ceux qui peuvent encore être réclamés."},
    load: () => import("./statement/list.ts"),
  },
  {
    path: ["statement","pdf"],
    summary: {"en":"Fetches a statement on paper, in the language of --lang: out of the archive and signed once it is frozen, provisional before.","fr":"Récupère un relevé sur papier, dans la langue de --lang : tiré des archives et signé une fois arrêté, provisoire avant."},
    load: () => import("./statement/pdf.ts"),
  },
  {
    path: ["statement","show"],
    summary: {"en":"Shows a month's statement: its figures, its intervals, what would change it.","fr":"Montre le relevé d’un mois : ses chiffres, ses intervalles, ce qui le changerait."},
    load: () => import("./statement/show.ts"),
  },
  {
    path: ["token","create"],
    summary: {"en":"Creates an access token. Its secret is shown once, or kept in a file that only you can read.","fr":"Crée un jeton d’accès. Son secret est montré une fois, ou gardé dans un fichier que vous seul pouvez lire."},
    load: () => import("./token/create.ts"),
  },
  {
    path: ["token","list"],
    summary: {"en":"Lists your access tokens, without their secrets.","fr":"Liste vos jetons d’accès, sans leurs secrets."},
    load: () => import("./token/list.ts"),
  },
  {
    path: ["token","revoke"],
    summary: {"en":"Revokes an access token, at once.","fr":"Révoque un jeton d’accès, aussitôt."},
    load: () => import("./token/revoke.ts"),
  },
  {
    path: ["vantage","enrol"],
    summary: {"en":"Makes the one-time token by which an agent enrols. It is shown once; what the agent observes is your party's.","fr":"Crée le jeton à usage unique par lequel un agent s’inscrit. Il est montré une fois ; ce que l’agent observe est à votre partie."},
    load: () => import("./vantage/enrol.ts"),
  },
  {
    path: ["vantage","list"],
    summary: {"en":"Lists the vantage points: whose, last heard, clock offset, what they watch.","fr":"Liste les points d’observation : à qui, entendu quand, décalage d’horloge, ce qu’ils observent."},
    load: () => import("./vantage/list.ts"),
  },
  {
    path: ["vantage","place"],
    summary: {"en":"Has a vantage point watch a platform from now on, at the components' beats or at its own.","fr":"Fait observer une plateforme par un point d’observation dès maintenant, à la cadence des composants ou à la sienne."},
    load: () => import("./vantage/place.ts"),
  },
  {
    path: ["vantage","revoke"],
    summary: {"en":"Revokes a vantage point's key, at once: what it signed before stays.","fr":"Révoque la clé d’un point d’observation, aussitôt : ce qu’il a signé avant reste."},
    load: () => import("./vantage/revoke.ts"),
  },
  {
    path: ["vantage","withdraw"],
    summary: {"en":"Has a vantage point watch a platform no more, from now on.","fr":"Fait cesser l’observation d’une plateforme par un point d’observation, dès maintenant."},
    load: () => import("./vantage/withdraw.ts"),
  },
  {
    path: ["verify"],
    summary: {"en":"Verifies an evidence bundle, offline: what it proves, and what it does not.","fr":"Vérifie un dossier de preuve, hors ligne : ce qu’il prouve, et ce qu’il ne prouve pas."},
    load: () => import("./verify.ts"),
  },
  {
    path: ["version"],
    summary: {"en":"The version of Garant, and of what runs it.","fr":"La version de Garant, et de ce qui l’exécute."},
    load: () => import("./version.ts"),
  },
];
