# The page that reports on a knowledge folder, in English. Syntax: https://projectfluent.org/fluent/guide/
# Each sentence has its Vietnamese under the same name in report.vi.ftl.

heading-says = What the article says
heading-who = People and organizations
heading-documents = Documents and instructions
heading-bot = What the bot can answer
heading-article = The article, sentence by sentence
heading-sentences = The facts behind each sentence
heading-gaps = Without a fact
heading-facts = All facts
heading-absences = What the article leaves out
column-number = No.
column-sentence = In the article
column-facts-on-it = Facts that quote it
column-question = Question
column-answer = Answer
column-quote = Quote
column-other-wordings = Wordings
mention-number = Number
mention-name = Name
mention-document = Document
version = version { $version }
bodies = Organizations:
and-more = … and { $count } more
no-issuer = Other documents
carries-out = carries out { $others }
arrows = An arrow leads from a document to the one that it carries out.
no-documents = No document has been entered yet.
figures =
    The bot has { $facts ->
        [one] 1 fact
       *[other] { $facts } facts
    }, based on { $covered ->
        [all] all
       *[other] { $covered }
    } of the article's { $sentences ->
        [one] 1 sentence
       *[other] { $sentences } sentences
    }, and knows { $absences ->
        [one] 1 thing
       *[other] { $absences } things
    } that the article leaves out.
unread =
    { $count ->
        [one] 1 fact
       *[other] { $count } facts
    } drafted by a machine, not reviewed yet.
is-unread = drafted, not reviewed
no-translation = not translated
facts-behind-none = no fact yet
facts-behind =
    { $count ->
        [one] 1 fact
       *[other] { $count } facts
    }
facts-behind-range = { $from }–{ $to } facts
facts-behind-more = { $from } or more facts
words-without-fact = words that no fact quotes
tap-sentence = Click a sentence to see the facts that quote it.
no-fact-yet = No fact quotes this sentence yet.
gap-sentence = All of sentence { $number }: “{ $text }”
gap-words = In sentence { $number }: “{ $text }”
gap-mention = { $kind } in line { $line }: { $text }
no-gaps = Each sentence, number and name of the article has a fact.
wordings =
    { $count ->
        [one] 1 wording
       *[other] { $count } wordings
    }
paragraph = paragraph { $number }
