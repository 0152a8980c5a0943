# The bot's sentences in English. Syntax: https://projectfluent.org/fluent/guide/
# Plain text, no HTML tags: the code adds bold type, quotes and buttons.

language-name = English

## The bot's profile, set at start

bot-name = Ask the Newspaper
# At most 120 characters
bot-short-description = Ask about “{ $title }”; every answer quotes it.
# At most 512 characters
bot-description =
    I have read the newspaper article “{ $title }” closely and answer your questions about it: who, what, which directives.
    • Every answer comes with the article's own words.
    • What the article does not say, I say it does not.
    • Ask in English, or in Vietnamese with or without diacritics.
    Tap Start, then type your question.

## Commands: the name (a–z, 0–9, _) and its description in the menu

command-start = start
    .about = Start
command-ask = ask
    .about = Ask a question about the article
command-who = who
    .about = People and organizations
command-what = what
    .about = Events, tasks, awards
command-directives = directives
    .about = Documents, with a picture
command-summary = summary
    .about = In short: “{ $title }”
command-source = source
    .about = Where the article comes from
command-language = language
    .about = Change the language
    .words = language, change language
command-help = help
    .about = How to ask
    .words = help, menu, start, commands, how to use
command-privacy = privacy
    .about = What the bot stores
    .words = privacy

## Greeting and help

greeting = Hello { $name }!
greeting-anyone = Hello!
greeting-text = I have read the article
greeting-lines =
    • Ask who, what, which directives
    • Every answer quotes the article
    • Not in the article? I say so
    • English or Vietnamese, slips and all
greeting-how = Type a question, pick one, or /{ $help }:
greeting-group =
    Hello everyone! I answer questions about the article “{ $title }”, each with the article's own words.
    Ask with /{ $ask }@{ $bot } and your question, mention @{ $bot }, or reply to one of my messages. I read nothing else in this group.
help-title = How do I ask?
help-ask = Type as you would ask a person, in English or Vietnamese.
help-follow-up = Follow-ups work: “who issued it?”
help-edit = A slip? Edit your message, the answer follows.
help-group = In groups: /{ $ask } and your question, or mention @{ $bot }.
help-inline = Elsewhere: type @{ $bot } and your question.
help-commands = Commands

## Answers

list-goes-on = … and { $count } more
source-line = { $newspaper }, { $count ->
        [one] par.
       *[other] pars
    } { $paragraphs }
# Four buttons in a row: each has room for seven characters.
button-more = More ▾
button-place = Par. { $paragraph }
place-title = { $newspaper }, paragraph { $paragraph }/{ $paragraphs }
place-caption = Caption of a picture
button-copy = Copy
button-share = Send
copied-quote = “{ $quote }” ({ $newspaper })
suggest-title = Did you mean:
suggest-hint = Pick one or ask again with a little more detail.
abstain-offer = You could ask:
ask-what = What would you like to know about the article? Reply to this message with your question.
feedback-thanks = Thank you for rating this!
wrong-ask = What is wrong?
wrong-untrue = Not true
wrong-off = Off topic
wrong-lacking = Incomplete
wrong-thanks = Thank you, the editors will look into it.
feedback-taken-back = Your rating has been taken back.
answered-above = The answer is just above.
button-pressed = { $label } ✓

## Lists

list-who = Who is in the article?
list-what = What is the article about?
list-directives = Documents and instructions
list-hint = Tap a number to see what the article says.
list-empty = The article has nothing of this kind.
list-no-issuer = Other documents
list-picture = 🖼 See the picture
picture-caption = An arrow leads from a document to the one it carries out. Tap the picture to enlarge it.
carries-out = carries out { $others }
page-of = { $page }/{ $pages }
page-previous = ‹ Back
page-next = More ›

## Source

source-title = Source
source-printed = Date printed on the page: { $date }
source-verbatim = Every quote is copied word for word from this article.
button-read = Read the article

## Language

language-ask = Which language shall I use? A question is always answered in its own language.
language-ask-group = Which language shall I use in this group? An administrator may choose.
language-set = I will use English from now on.
language-only-admins = Only administrators can change the language of this group.

## Privacy

privacy-title = What do I store?
privacy-conversation = To understand your next question: the topics just spoken of, your last question (at most 200 characters, for when you correct it) and which of your messages I answered, for { $hours } hours.
privacy-language = The language you chose, until you change it.
privacy-feedback = Your 👍 or 👎 and what you found wrong, under a code in place of your name and account, for { $days } days.
privacy-unanswered = Questions that I could not answer (at most { $length } characters, with neither name nor chat), for { $days } days, so that the editors can add what is missing.
privacy-not-stored = I store no name, picture or phone number, and your words never enter the server's log.

## Notices

not-text = I can only read text. Please type your question.
unknown-command = I have no command /{ $command }. Just type your question, or see /help.
command-meant = Taken as /{ $command }:
slow-down = That was quick! I have not answered your last question. Please ask it again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
slow-down-group = This group is asking very fast! The last question was not answered. Please ask it again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
gone = This is no longer here. Please ask in your own words.
failed = Sorry, something went wrong on my side. Please ask again in a few minutes.

## Typing @bot elsewhere

inline-none-title = Nothing found in the article
inline-open-chat = Ask the bot in private
inline-more = Ask more

## For the bot's admins (ADMIN_IDS): /reload, /status, /unanswered

admin-reload-done = New knowledge loaded, version { $version }.
admin-reload-same = Nothing has changed; the bot still uses version { $version }.
admin-reload-failed = It could not be loaded, so the bot still uses version { $version }. Please fix:
admin-broken = The saved file has mistakes, so the bot still uses the previous version, { $version }. Please fix:
admin-mended = The mistakes are fixed; the bot uses the new version, { $version }.
admin-place = { $path }, line { $line }
admin-more = … and { $count } more. See all: npm run check
admin-status-knowledge = Knowledge version { $version }: { $entries } entries, { $facts } facts, { $absences } known absences
admin-status-review = Drafted by a machine, not yet read by a person: { $count }
admin-status-up = Running for { $hours } h { $minutes } min
admin-status-unanswered = Unanswered in the last 90 days: { $questions } questions, asked { $count } times
admin-status-disliked = Votes down 👎: { $count }
admin-unanswered-title = Unanswered questions:
admin-unanswered-none = There are no unanswered questions.
admin-unanswered-off = Unanswered questions are not stored (MISS_LOG=off).
admin-unanswered-nearest = nearest: { $facts }
admin-unanswered-answered = now answered by: { $fact }
admin-unanswered-disliked = Answers voted down 👎:
