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
heading-judgements = Test questions
heading-confusable = Facts that are hard to find or confused
column-number = No.
column-sentence = In the article
column-facts-on-it = Facts that quote it
column-question = Question
column-answer = Answer
column-quote = Quote
column-found = Found again
column-other-wordings = Wordings
column-expected = Expected
column-result = Result
column-got = Answered
column-right = Right fact
column-rival = Confused with
column-times = Times
verdict-right = right
verdict-kin = right, by an equivalent fact
verdict-offered = only offered
verdict-silent = no answer
verdict-other = another answer
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
judged =
    Of { $asked ->
        [one] 1 test question
       *[other] { $asked } test questions
    }, { $right } are answered correctly and { $wrong } with another fact; with the others, the bot only offers choices or says that it has no answer.
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
found-all = all
found-hint =
    “Found again”: each of { $asked ->
        [one] 1 wording
       *[other] { $asked } wordings
    } is hidden in turn and then asked; how many still lead to this fact.
not-in-article = not in the article
failed =
    { $failed ->
        [0] All are answered correctly.
       *[other] Not answered correctly: { $failed }
    }
all-judgements = All { $count } questions
no-pairs = No facts are confused.
hardest = Hardest to find in readers’ own words:
bars = Required: at least { $right } right, at most { $wrong } answered with another fact.
paragraph = paragraph { $number }
of = { $some } of { $all }
