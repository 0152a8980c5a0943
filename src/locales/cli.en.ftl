# What the commands say at a terminal, in English. Syntax: https://projectfluent.org/fluent/guide/
# Each sentence has its Vietnamese under the same name in cli.vi.ftl.

## Shared

yes = Yes
no = No
no-match = Nothing matches. Delete some letters, or type other words.
unread = { $count } drafted by a machine, not reviewed yet (facts, absences, entries). Review: npm run review -- { $folder }
kept-from-readers = Readers get no answer from them; with ANSWER_UNREAD=on they do, marked “unreviewed”.
nothing-starts = The knowledge has errors, so nothing was started:
not-right = { $folder } has errors. Fix them first: npm run check -- { $folder }
check-again = Check again: npm run check
report-nothing-yet = There is nothing to report yet: { $folder } has errors.
report-not-written = { $path } cannot be written: { $reason }

## check: examine a knowledge folder

check-no-folder = There is no folder { $folder }. Name the knowledge folder: npm run check -- knowledge
check-fixed = fixed:
check-asking = Asking the bot its own questions: { $done } of { $all }
check-more = … and { $count } more of { $code }. See all: npm run check -- { $folder } --all
check-notes = Notes, shown with --all: { $kinds }.
check-counts =
    { $error ->
        [one] 1 error
       *[other] { $error } errors
    }, { $warning ->
        [one] 1 warning
       *[other] { $warning } warnings
    }, { $note ->
        [one] 1 note
       *[other] { $note } notes
    }, in { $seconds } s
check-has-errors = { $folder } is not right: { $counts }. Fix the errors above.
check-not-loaded = { $folder } is not right, so the bot would not start: { $counts }. Fix the errors above; the rest is checked afterwards.
check-has-warnings =
    { $folder } works; { $warning ->
        [one] 1 warning
       *[other] { $warning } warnings
    } to review: { $counts }.
check-is-fine = { $folder } is fine: { $counts }.
check-label-knowledge = Knowledge
check-label-coverage = Coverage
check-label-judgements = Judgements
check-label-left-out = Left out
check-size =
    { $entries ->
        [one] 1 entry
       *[other] { $entries } entries
    }, { $facts ->
        [one] 1 fact
       *[other] { $facts } facts
    }, { $absences ->
        [one] 1 known absence
       *[other] { $absences } known absences
    }, { $judgements ->
        [one] 1 judgement
       *[other] { $judgements } judgements
    }
check-covered = sentences with a fact: { $covered } of { $all } ({ $words } of their words quoted)
check-mentions = numbers { $numbers }, names { $names }, documents { $documents }
check-of = { $some } of { $all }
check-tolerated = tolerated: at least { $right } right and at most { $wrong } wrong
check-left-out-in-turn = each wording asked while left out of the knowledge
check-hardest = hardest to find: { $facts }
check-none-asked = none asked
check-score = { $share } right ({ $right } of { $asked }), { $wrong } answered with something else

## playground: why an answer was given

explain-explained-title = Answered
explain-explained-because = One ready answer clearly fits the question.
explain-passage-title = Quoted the article
explain-passage-because = No answer is ready, but a sentence of the article says exactly what was asked.
explain-nearest-title = Quoted the nearest sentence
explain-nearest-because = No answer is ready; the bot shows the nearest sentence and says so.
explain-close-title = Asked back
explain-close-because = Several facts are close but none is certain enough, so the bot asks which one is meant.
explain-absent-title = The article does not say
explain-absent-because = The article leaves this out; the editors have noted that.
explain-unknown-number-title = Not in the article
explain-unknown-number-because = The question names a document that the article does not have, so the bot does not guess.
explain-unknown-name-title = Not in the article
explain-unknown-name-because = The question contains a name that the article does not have, so the bot does not guess.
explain-not-in-article-title = Outside the article
explain-not-in-article-because = Nothing in the article answers this, so the bot does not guess.
explain-no-answer-title = No answer yet
explain-no-answer-because = No answer is ready and no sentence of the article is near enough. The article may still say it.
explain-courtesy-title = Small talk
explain-courtesy-because = This is a courtesy or a question about the bot, so nothing was looked up.
explain-not-understood-title = Not understood
explain-not-understood-because = It has no word that could be looked up.
explain-empty-title = No question
explain-empty-because = The message has no words that could be looked up.
pressed-because = This button opens the ready answer to “{ $question }”; no guess was needed.
explain-corrected = The bot read { $pairs }.
explain-corrected-pair = “{ $typed }” as “{ $read }”
explain-missing = The article does not have: { $names }.
explain-unknown-words = The article does not use: { $words }.
explain-leans = It was understood in the context of the previous messages.
explain-read-as = The question contains a guess; to check it, the bot looked up “{ $question }”.
explain-sure = The bot is { $percent } % sure that this answer is right.
explain-quoted = The quote is in paragraph { $paragraphs } of the article.
explain-weighed = Facts considered, each with its share of the match

## draft: make a first draft

draft-name-the-file = Name the file with the article: npm run draft -- article.txt --out my-article
draft-one-file = One file at a time: { $names }. A name with spaces needs quotation marks.
draft-unreadable = “{ $file }” cannot be read ({ $code }). Check the name of the file.
draft-unusable-archive = “{ $file }” is an archive without a Word document. Unpack it, or save the article as .docx or .txt and try again.
draft-unusable-binary = “{ $file }” is not text. Open the article in the program that wrote it and save it as .docx, .pdf or .txt.
draft-unusable-broken = “{ $file }” is damaged and cannot be opened. Download or save it again, or copy the article’s text into a .txt file.
draft-unusable-empty = “{ $file }” has no text. Copy the article’s text into it and save it again.
draft-unusable-garbled = “{ $file }” has broken letters (�). Copy the article again from its source and save the file as UTF-8.
draft-unusable-locked = “{ $file }” needs a password. Open it and remove the password, or copy the article’s text into a .txt file.
draft-unusable-merge = “{ $file }” has marks of an unfinished merge (<<<<<<<). Keep one version, delete the marks and try again.
draft-unusable-old-word = “{ $file }” is an old Word file (.doc) or needs a password. Open it in Word, save it as .docx and try again.
draft-unusable-picture = “{ $file }” is a picture. Copy or type the article into a .txt file, or use a program that recognizes text.
draft-unusable-rich-text = “{ $file }” is in RTF. Open it in Word or WordPad, save it as .docx and try again.
draft-unusable-scanned = “{ $file }” has only scanned pictures. Use a program that recognizes text, or type the article into a .txt file.
draft-unknown-newspaper = The newspaper
draft-head =
    Drafted by a machine: each fact is one sentence of the article, asked for in its own words. For the editor:
    1. Read each fact that is marked as not reviewed (npm run review), and shorten it.
    2. Add questions in other words under “questions:” and other names under “aliases:”.
    3. If readers also ask in Vietnamese, delete the line “languages:” and translate each “vi:”.
    4. Run “npm run check” after each change.

## draft: with an AI assistant

assistant-reason-absence-denies-article =
    the article does say this (“{ $said }”){ $proven ->
        [none] { "" }
       *[other] { ": " }“{ $proven }”
    }
assistant-reason-speaker = the quoted sentence does not name “{ $said }” for this
assistant-reason-polarity =
    it says the opposite of the quote: “{ $said }”{ $proven ->
        [none] { "" }
       *[other] ; the quote has “{ $proven }”
    }
assistant-reason-incomplete = missing or wrong: { $said }
assistant-reason-name-not-in-article = the article has no such name or number: “{ $said }”
assistant-reason-name = the quote does not have the name “{ $said }”
assistant-reason-document = the quote does not have the name “{ $said }”
assistant-reason-number =
    the quote does not have “{ $said }”{ $proven ->
        [none] { "" }
       *[other] , only “{ $proven }”
    }
assistant-reason-date =
    the quote does not have “{ $said }”{ $proven ->
        [none] { "" }
       *[other] , only “{ $proven }”
    }
assistant-reason-unit =
    in the quote this number counts something else: “{ $said }”{ $proven ->
        [none] { "" }
       *[other] ; it has “{ $proven }”
    }
assistant-reason-office = the article gives no such office or form of address: “{ $said }”
assistant-reason-quote-not-in-article =
    the quote is not in the article: “{ $said }”{ $proven ->
        [none] { "" }
       *[other] ; the article has: “{ $proven }”
    }
assistant-reason-relation-not-in-article = no sentence of the article says this: { $said }
assistant-reason-same-as-another = another entry has this name: “{ $said }”
assistant-reason-words = the quote does not have the words: { $said }
assistant-reason-wrong-form = not of the form “Bài báo không nêu …”: “{ $said }”
assistant-unknown-newspaper = Bài báo
assistant-kind-fact = fact
assistant-kind-absence = absence
assistant-kind-entry = entry
assistant-kind-part = left out of
assistant-nothing-missing = Nothing is missing, so there is nothing more to ask.
assistant-unreadable = “{ $file }” cannot be read. Check the name of the file.
assistant-folder-taken = { $folder } already exists and was not changed. Choose another folder with --out, or add --force.
assistant-not-written = { $folder } cannot be written ({ $code }). Nothing was changed.
assistant-not-taken = { $count } rejected:
assistant-summary = { $facts } facts and { $absences } absences are in { $folder }
assistant-unquoted = { $count } sentences of the article have no fact.
assistant-next =
    Check: { $check }
    Try it: { $ask }
assistant-ask-for-rest = Ask the assistant for the rest: { $prompt }
assistant-nothing-proven = { $file } proves nothing in the reply. Is it the right article?
assistant-no-draft-in = “{ $name }” contains no draft; it begins: “{ $beginning }”. Ask the assistant again, or another one.
assistant-asking = Sending the article to { $host } ({ $model }).
assistant-writing = Round { $round }: the assistant has written { NUMBER($characters, useGrouping: "always") } characters
assistant-waiting = The server is busy; asking again in { $seconds } s
assistant-stopped = { $message } Everything received before is kept.
assistant-failure-aborted = Stopped, as requested.
assistant-failure-busy = The server is busy ({ $said }). Try again later.
assistant-failure-failing = The assistant’s server failed ({ $said }). Try again later.
assistant-failure-key = The server does not accept the key ({ $said }). Check ASSISTANT_KEY.
assistant-failure-not-found = The server has no such address or model ({ $said }). Check ASSISTANT_URL and ASSISTANT_MODEL.
assistant-failure-quota = The account has used up its quota ({ $said }).
assistant-failure-refused = The assistant wrote no draft: “{ $said }”. Try another model, or --prompt with another assistant.
assistant-failure-rejected = The server rejected the request ({ $said }). The article may be too long for this model; try another.
assistant-failure-silent = The server does not answer. Try again, or another model.
assistant-failure-unreachable = The server cannot be reached ({ $said }). Check ASSISTANT_URL.

## Keys of review and of unanswered --teach

key-right = y
key-edit = e
key-new = f
key-absent = a
key-drop = x
key-later = n
key-back = b
key-stop = q
act-right = right (or Enter)
act-edit = edit the answer (the rest: in the file, at the line shown)
act-new = a new fact
act-absent = not in the article
act-drop = drop it
act-later = later
act-back = back: undo the last one
act-stop = quit
unanswered-wording-of = a way to ask for { $id }: { $question }

## review: read a draft

review-label-asked = Questions
review-label-answer = Answer
review-label-detail = Detail
review-label-quote = Quote
review-label-see = Suggested instead
review-label-relations = Relations
review-act = Is it right?
review-paragraph = In the article, paragraph { $number }
review-absence = An absence. Does the article say it anywhere? If it does, drop it.
review-without = Without it the bot would say
review-edited-since = The files were edited since, so the last decision stays.
review-entry = Do the names and relations of this entry agree with the article? To change it, edit knowledge.yaml.
review-editing-vi = Vietnamese answer (Enter keeps it):
review-editing-en = English answer (Enter keeps it):
review-nothing = Nothing is left to review.
review-summary =
    { $read } read, { $dropped } dropped. { $left ->
        [0] Nothing is left to review.
       *[other] { $left } left to review.
    }
review-not-changed = Not possible; the file is unchanged: { $reason }

## teach: add what answers a question

teach-needs-terminal = This asks step by step, so it needs a terminal.
teach-sentence = Which sentence says it? (type its number or some words, or paste it)
teach-without-fact = no fact yet
teach-quote = The words that prove it (trim both ends)
teach-not-in-article =
    The article does not have these words.{ $nearest ->
        [none] { "" }
       *[other] { " " }Nearest: “{ $nearest }”
    }
teach-next-quote = Other words that prove it, from elsewhere in the article (blank to continue)
teach-entry = Who or what is it about?
teach-in-sentence = in the sentence
teach-new-entry = + a new entry
teach-kind = What kind of entry is it?
teach-kind-article = the article itself
teach-kind-person = a person
teach-kind-organization = an organization
teach-kind-directive = a document
teach-kind-event = an event
teach-kind-award = an award
teach-kind-achievement = a result
teach-kind-task = a task
teach-kind-figure = a figure
teach-kind-place = a place
teach-kind-concept = a concept, anything else
teach-form = What kind of document?
teach-name = Its name, as the article writes it (Enter takes one that is shown)
teach-answer-offered = The answer, in Vietnamese (Enter takes this one; typing replaces it)
teach-answer = The answer, in Vietnamese
teach-english = The answer in English (blank for none)
teach-blank = Write something.
teach-too-long = Too long; at most { $most } characters.
teach-keep-anyway = Keep this answer anyway?
teach-question = How will readers ask?
teach-now = The bot says now:
teach-what = What answers it? (the nearest first; type to search)
teach-next-question = How else will readers ask? (blank to continue)
teach-save = Write it to knowledge.yaml?
teach-saved = Saved the fact { $id }.
teach-not-saved = Not saved; the file is unchanged: { $reason }
teach-another = Another question?
teach-stopped = Stopped; nothing more was saved.

## unanswered: list the questions without an answer; --teach adds one

unanswered-none = There are no unanswered questions.
unanswered-not-stored = Nothing is stored yet. Only a bot with BOT_TOKEN stores questions, in { $folder }.
unanswered-now = now answered by: { $fact }
unanswered-nearest =
    { $reason }; nearest: { $facts ->
        [none] nothing
       *[other] { $facts }
    }
unanswered-more = … and { $count } more.
unanswered-teach = To answer them one by one: npm run unanswered -- --teach
unanswered-disliked = Answers voted down (👎):
unanswered-readers-say = readers say: { $reasons }
unanswered-head = { $count } times: { $question }
unanswered-absence = What the bot will say, in Vietnamese:
unanswered-absence-begins = Bài báo không nêu
unanswered-wording-added = Added to the questions of { $id }.
unanswered-answered = { $id } answers it now.
unanswered-nothing = There are no more unanswered questions.
