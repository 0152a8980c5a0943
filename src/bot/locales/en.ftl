# The bot's sentences in English. Syntax: https://projectfluent.org/fluent/guide/
# Plain text, no HTML tags: the code adds bold type, quotes and buttons.

language-name = English
# The language of the article's answers for readers of this file: vi or en.
language-answers = en

## The bot's profile, set at start

bot-name = Ask the Newspaper
# At most 120 characters
bot-short-description = Ask one newspaper article in your own words; every answer comes with the quote that proves it.
# At most 512 characters
bot-description =
    I have read one newspaper article closely and answer your questions about it.
    • Every answer comes with the article's own words.
    • What the article does not say, I say it does not.
    • Ask in Vietnamese, with or without diacritics, or in English.
    Press Start, then type your question.

## Commands: the name (a–z, 0–9, _) and what the menu says of it

command-start = start
    .about = Start
command-ask = ask
    .about = Ask a question about the article
command-who = who
    .about = People and organizations in the article
command-what = what
    .about = Events, achievements, tasks, awards
command-directives = directives
    .about = Documents and instructions
command-summary = summary
    .about = The article in short
command-source = source
    .about = Where the article comes from
command-language = language
    .about = Change the language
command-help = help
    .about = How to ask
command-privacy = privacy
    .about = What the bot stores

## Greeting and help

greeting = Hello { $name }!
greeting-anyone = Hello!
greeting-text =
    I answer questions about this article, each with the article's own words:
greeting-how = Just type your question, or pick one of these:
greeting-group =
    Hello everyone! I answer questions about one newspaper article, each with the article's own words.
    Ask with /{ $ask }@{ $bot } and your question, mention @{ $bot }, or reply to one of my messages. I read nothing else in this group.
help-title = How do I ask?
help-ask = Type your question as you would ask a person, in English or in Vietnamese, with or without diacritics. Follow-ups such as “who issued it?” work too.
help-edit = A slip of the keyboard? Edit your message and the answer changes with it.
help-group = In groups: /{ $ask }@{ $bot } and your question, a mention of @{ $bot }, or a reply to one of my messages.
help-inline = In any chat: type @{ $bot } and your question, then pick a card to send.
help-commands = Commands
help-honest = What the article does not say, I will say it does not.
button-elsewhere = Ask in another chat

## Answers

source-line = { $newspaper }, { $count ->
        [one] paragraph
       *[other] paragraphs
    } { $paragraphs }
button-more = More
button-place = Para. { $paragraph } ›
place-title = { $newspaper }, paragraph { $paragraph }/{ $paragraphs }
place-caption = Caption of a picture
place-also = Paragraph { $paragraph }
button-copy = Copy the quote
button-share = Send to a friend
copied-quote = “{ $quote }” ({ $newspaper })
suggest-title = Did you mean …?
suggest-hint = Pick one, or ask again with a little more detail.
abstain-offer = You could ask:
ask-what = What would you like to know? Type your question after the command, for example: /{ $ask } { $example }
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
list-directives = Documents and instructions in the article
list-hint = Pick one to see what the article says.
list-empty = The article has nothing of this kind.
directive-number = No. { $number }
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
privacy-conversation = To understand your next question: the topics just spoken of, your last question (at most 200 characters, for when you correct it) and the numbers of the messages answered, for { $hours } hours.
privacy-language = The language you chose, until you change it.
privacy-feedback = Your 👍 or 👎 and what you found wrong, under a hashed code in place of your identity, for { $days } days.
privacy-unanswered = Questions that I could not answer (at most { $length } characters, with neither name nor chat), for { $days } days, so that the editors can add what is missing.
privacy-not-stored = I store no name, picture or phone number, and your words never enter the server's log.

## Notices

not-text = I can only read text. Please type your question.
unknown-command = I have no command /{ $command }. Just type your question, or see /help.
slow-down = That was quick! Please wait about a minute, then I will go on answering.
slow-down-group = This group is asking very fast! Please wait about a minute, then I will go on answering.
gone = This is no longer here. Please ask in your own words.
failed = Sorry, something went wrong on my side. Please ask again in a few minutes.

## Typing @bot elsewhere

inline-none-title = Nothing found in the article
inline-open-chat = Ask the bot in private
inline-more = Ask more

## For the bot's admins (ADMIN_IDS): /reload, /status, /unanswered

admin-reload-done = New knowledge loaded, version { $version }.
admin-reload-same = Nothing has changed; the bot still uses version { $version }.
admin-reload-failed = It could not be loaded, so the bot still uses version { $version }. To be mended:
admin-broken = The file just saved has mistakes, so the bot still uses the version before, { $version }. To be mended:
admin-mended = All is right again; the bot uses the new version, { $version }.
admin-place = { $path }, line { $line }
admin-more = … and { $count } more. See all: npm run check
admin-status-knowledge = Knowledge version { $version }: { $entries } entries, { $facts } facts, { $absences } known absences
admin-status-review = Drafted by a machine, not yet read by a person: { $count }
admin-status-up = Running for { $hours } h { $minutes } min
admin-status-unanswered = Not answered within 90 days: { $questions } questions, asked { $count } times
admin-status-disliked = Votes down 👎: { $count }
admin-unanswered-title = Questions that found no answer:
admin-unanswered-none = No question was missed so far.
admin-unanswered-off = Questions that found no answer are not kept (MISS_LOG=off).
admin-unanswered-nearest = nearest: { $facts }
admin-unanswered-answered = answered by now: { $fact }
admin-unanswered-disliked = Answers voted down 👎:
