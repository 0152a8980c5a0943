# Errors, warnings and notes about a knowledge folder, in English. Syntax: https://projectfluent.org/fluent/guide/
# Each sentence has its Vietnamese under the same name in issues.vi.ftl. [none]: there is nothing to name.

severity-error = error
severity-warning = warning
severity-note = note

## Unreadable files

file-unreadable = cannot be read ({ $why }). Is the folder { $folder } the right one? Set it with KNOWLEDGE_DIR.
file-utf16 = the file is saved in UTF-16, which Windows calls “Unicode”. Save it again as UTF-8 (in Notepad: Save as › Encoding).
file-not-text = this is not plain text but a Word document or similar. Save it as plain text in UTF-8.
file-not-utf8 = this character is not valid UTF-8. Save the file as UTF-8, and check this word.
file-merge = git left merge markers here. Keep one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>.
file-empty = the file is empty. { $wanted }
file-must-hold-knowledge = It must contain what the bot may say about the article.
file-must-hold-article = Paste the text of the article here.
file-must-hold-judgements = Delete the file, or write judgements: in it.
file-cut-off = the file ends here, in the middle of a line, as if saving was interrupted. Save the whole file. If this is its end, press Enter behind it and save, or send the bot /reload.
file-unusable = the bot cannot use this content ({ $why }). Undo the last change and report it to the developers.
file-other-name = there is no { $name }, only “{ $other }”. Rename that file to: { $name }
file-other-format = there is no { $name }, only “{ $other }”. Open it and save its text as { $name }, as plain text in UTF-8.
slip-indent-more =
    this line has { $off ->
        [one] 1 space
       *[other] { $off } spaces
    } too many at its start. Indent it by { $spaces }:
slip-indent-less =
    this line has { $off ->
        [one] 1 space
       *[other] { $off } spaces
    } too few at its start. Indent it by { $spaces }:
character-odd-space = this looks like a space but is another character ({ $code }), often copied from a web page or Word. Delete it and type an ordinary space:
character-invisible = there is an invisible character ({ $code }) here. Delete the word and type it again:
character-dash = a list item does not begin with “{ $sign }” alone. Type a hyphen and a space, "- ":
character-letter = “{ $sign }” ({ $code }) is a letter of another alphabet that only looks the same. Type the word again:
character-colon = this is a full-width colon. Type an ordinary colon and a space:

## Changes by --fix

fixed-line = { $path }:{ $line } now reads: { $right }
fixed-quote = { $path }:{ $line } now quotes the article exactly: { $right }
fixed-reference = { $path }:{ $line } no longer refers to { $id }, which does not exist
fixed-wordings = { $path } no longer has wordings of facts that do not exist

## Invalid YAML

syntax-tab-as-indent = a line begins with a tab. Use spaces only.
syntax-duplicate-key = this field appears twice here. Delete one of the two.
syntax-block-as-implicit-key = a colon within the text confuses YAML. Put the whole text in quotation marks: "…: …".
syntax-bad-scalar-start = a text cannot begin with this character. Put the whole text in quotation marks.
syntax-unexpected-token = there is more after the end of this text. If the text contains quotation marks, put the whole text in single ones: '"…" …'.
syntax-multiline-implicit-key = a colon is missing, or this line is not indented enough.
syntax-bad-indent = this line is indented less than the lines it belongs to.
syntax-missing-char = a bracket or quotation mark is never closed.
syntax-multiple-docs = YAML ends the file at a line --- or ..., so this is not read. Delete that line.
syntax-bad-dq-escape = a \ within "…" has a special meaning. Put the text in single quotation marks: '…'.
syntax-block-in-flow = a { "{" } or [ is never closed. Close it; if it is part of a text, put the text in quotation marks.
syntax-key-over-1024-chars = this is too long for the name of a field. Put the text in quotation marks.
syntax-non-string-key = this cannot be the name of a field. Put the text in quotation marks.
syntax-bad-directive = a line that begins with % is a YAML directive. Delete it.
syntax-special = YAML gives &, * or ! before a word a special meaning. Put the whole text in quotation marks.
syntax-unreadable = YAML cannot read this. Check the indentation, quotation marks and colons near this line.
syntax-no-space = a space is missing after the colon.
syntax-sequence = this line is indented less than the lines it belongs to. Align it with the lines of its kind, using spaces.
syntax-no-field = this line belongs to no field. Put the name of the field before it, such as "en: …".
syntax-open-quote = this quotation mark is never closed. Put another at the end of the text.
syntax-no-colon = a colon is missing after the name of this field.
syntax-open-bracket = this bracket [ is never closed. Put a ] at the end of the list.
syntax-open-brace = this brace { "{" } is never closed. Put a { "}" } at the end.
syntax-list-below = a list begins on the line below its field.

## Valid YAML that may be a mistake

odd-comment = YAML reads the # as the start of a comment, so the bot does not see “#{ $cut }”. Put the whole text in quotation marks. If it is a comment, put a space after the #.
odd-reference = YAML reads a word with & or * before it as a reference. Put the text in quotation marks, or write it out.
odd-tag = YAML reads a word with ! before it as a tag and ignores it. Put the whole text in quotation marks.
odd-comma = this is the rest of a number: YAML ends a text in brackets at each comma, so it reads two texts here. Put the whole text in quotation marks.
odd-list-indent = this line is indented more than the one above, so YAML reads both as one text. Align the - with the others.

## Wrong values; the place comes before the sentence

value-missing = is missing. Add it.
value-blank = is empty. Write something, or delete the whole field.
value-too-few =
    needs at least { $least }. Add { $least ->
        [one] one
       *[other] more
    }.
value-too-long = is too long: { $length } characters; the limit is { $most }. Shorten it.
value-not-address = is not a web address. Write the full address, beginning with https://, or delete the line.
value-whole-file = the file must begin with source:, and have starters:, summary: and entries: (or judgements: for questions). Look at the files that came with the bot.
value-read-as = must be a text, but YAML reads { $typed } as { $kind }. Put it in quotation marks: { $quoted }.
kind-yes-no = a yes/no value
kind-number = a number
kind-nothing = an empty value
value-colon-in-text = must be one text, but YAML reads the colon as the end of a field's name. Put the whole text in quotation marks: { $quoted }.
value-one-text = must be one text, not a list or fields.
value-space-after-dash = needs a space after each "-" at the beginning of a line.
value-list = must be a list. Write it in brackets, [{ $shown }], or one item per line with "- " before each.
value-boolean = must be true or false, without quotation marks.
value-languages = needs each language separately. Write vi: and en: under it, each on its own line.
value-fields = must be fields with a colon, not { $type }.
value-not-among =
    cannot be “{ $given }”.{ $meant ->
        [none] { "" }
       *[other] { " " }Did you mean “{ $meant }”?
    } It must be one of: { $allowed }.
value-wrong-depth = “{ $key }” is at the wrong level; indent it under { $under }.
value-its-field = the field that it belongs to
or = or
value-top-level = “{ $key }” is at the wrong level; put it at the beginning of the line, without spaces before it.
value-unknown-field = unknown field “{ $key }”. Check its spelling, or delete it.
value-misspelt-field = unknown field “{ $key }”. Did you mean “{ $near }”?
value-id = must be lower-case letters, digits and single hyphens, like resolution-12.
value-bare-number = must be the bare number in quotation marks, like "08".
value-fact-or-absent = needs either fact or absent.
value-other-form = { $english }.

## Ids, names, quotes: errors that keep the bot from starting

verify-duplicate-id = the id "{ $id }" is already used on line { $line }. Choose another id here.
verify-duplicate-alias = "{ $name }" is already a name of the entry { $entry } (line { $line }). A name must belong to one entry: delete it in one of the two, or make it longer.
quote-furniture = “{ $quote }” is page furniture, which proves nothing. Quote the article itself.
quote-dash =
    the quote begins with “{ $sign }” without a space, so YAML reads it as part of the text. Write:
    - { $right }
unknown-entry = there is no entry "{ $id }"{ $meant }. Correct the id, or add the entry.
unknown-fact = there is no fact "{ $id }"{ $meant }. Correct the id, or add the fact.
did-you-mean = { " " }(did you mean "{ $near }"?)
absence-as-fact = "{ $id }" is an absence, not a fact. Name a fact here; in questions.yaml, or write absent: { $id }.
verify-too-few-starters = starters: needs at least { $least } facts. Add more.
verify-no-summary = summary: is missing. Add the id of the fact that summarizes the article.
verify-same-documents = lines { $before } and { $here } both have the { $form } no. { $number }, so the bot could not distinguish them. Merge them into one entry, or delete the line “number:” of the less important one.
quote-in-pieces =
    “{ $quote }” joins words from different places in article.txt. Quote each piece separately:
    { $pieces }
quote-nowhere = “{ $quote }” is not in article.txt word for word, and no sentence is similar. Copy the words from one paragraph there, including punctuation and quotation marks.
quote-near =
    “{ $quote }” is not in article.txt word for word: { $differences } (article.txt, line { $line }).
    Paste this instead: { $right }

## Differences between a quote and the article

difference-left-out = you left out “{ $words }”
difference-added = you added “{ $words }”
difference-other = you wrote “{ $quote }”, the article has “{ $article }”{ $why }
difference-more = and { $count } more
difference-invisible = your text has an invisible character { $code }
difference-other-alphabet = “{ $letter }” is { $code }, of another alphabet

## wordings.txt and questions.yaml

question-no-block = wordings must follow a line with the id of their fact and their language (vi or en) in brackets, such as [meeting-chair vi].
question-wordings-of-nothing = there is no fact or absence "{ $id }" in knowledge.yaml{ $meant }. Correct the id, or delete its lines.
question-no-judgements = there is no questions.yaml, so the bot’s answers are not tested. Write a few dozen questions; README.md shows how.
unknown-absence = there is no absence "{ $id }" in knowledge.yaml{ $meant }. Correct the id, or write absent: true.

## Worth fixing

advice-no-english-name = { $id } has no English name. Add en.
advice-no-english-answer = { $id } has no English answer, so English readers get the Vietnamese one. Add en.
advice-no-english-detail = the detail of { $id } has no English. Add en.
advice-unread = { $id } was drafted by a machine. Read it against the article (npm run review), then delete the line "review: true".
advice-purpose-not-found = the article does not have the words “{ $text }”. Copy a few of its words exactly, or delete the line.
advice-button-cut = { $id }: every question is longer than the { $most } characters of a button. Add a label under { $lang }.
advice-label-twice = “{ $text }” is also the label of { $other }. Change one of the two.
advice-line-not-found = article.txt has no line “{ $text }”, so this does nothing. Copy the whole line, or delete it here.
advice-title-not-found = article.txt has no line “{ $text }”. Copy the title exactly.
advice-no-questions = { $id } has no questions, so few readers will find it. Write how people would ask.
advice-no-question-in = { $id } has no { $language } question. Add a few under { $lang }.
language-vi = Vietnamese
language-en = English
advice-question-twice-here = “{ $question }” appears twice here. Delete one.
advice-question-of-another = “{ $question }” is also a question of { $other }. Only one of the two can answer it: delete it in the other.
advice-answer-too-long = { $id }: its { $language } answer and detail have { $length } characters; beyond { $most } the detail is omitted.

## Parts of the article without a fact

coverage-sentence = no fact quotes this sentence, so the bot knows nothing about it: “{ $text }”
coverage-words = no fact quotes these words: “{ $text }”
coverage-document = “{ $text }” has no entry of kind directive, so the bot would say that the article does not mention it. Add one with its form and number.
coverage-name = no entry is called “{ $text }” and no answer mentions it. Add it as an alias, or add a fact.
coverage-number = no answer has the number { $text }. Readers ask for numbers: add a fact, or put it in a detail.

## Answers that their quotes do not prove

claim-number =
    the answer says { $said }, but neither the quote nor a name of the entry has that number{ $proven ->
        [none] { "" }
       *[other] ; the quote has “{ $proven }”
    }. Also quote the words that prove it, or correct the number.
claim-date = the answer says { $said }, but the quote has no such date or time. Also quote the words that prove it, or correct it.
claim-unit = the answer says “{ $said }”, but the quote says “{ $proven }”. Correct the one that is wrong.
claim-name = the answer names “{ $said }”, which is neither in the quote nor a name of its entry. Quote the words that name it, add its entry to about:, or correct it.
claim-office = the answer says “{ $said }”, but the quote or the entry has “{ $proven }”. Quote the words that prove it, add the entry to about:, or correct it.
claim-document =
    the answer names the document “{ $said }”, but the quote does not{ $proven ->
        [none] { "" }
       *[other] ; the quote has “{ $proven }”
    }. Correct it, or quote the words that name it.
claim-polarity =
    { $proven ->
        [none] the answer denies something (“{ $said }”), but no quote does. Quote the words that deny it, or correct the answer.
       *[other] the answer says “{ $said }”, but the quote says the opposite: “{ $proven }”. Correct the answer.
    }
answer-loose = only { $share }% of the words of the answer are in its quote. Also quote the other words that prove it, or use the words of the article.
absence-denied = this says that the article does not mention it, but the article says “{ $words }”. Make it a fact, or delete the absence.
questions-run-together = “{ $question }” is two questions in one. Put each on its own line, with "- " before it.

## Ways of typing a question


## Test questions that miss their fact

asked-missed = only { $right } of { $asked } judgements are answered correctly; { $bar } must be. The warnings below list the others.
asked-wrong = { $wrong } of { $asked } judgements get another answer; at most { $bar } may. The warnings below list them.
lost = “{ $question }” { $aim }, but { $instead }.{ $advice }
lost-aim = should lead to { $wanted }
lost-aim-absent = should get the answer that the article does not say
lost-offered =
    the bot only offers choices{ $near ->
        [none] { "" }
       *[other] , { $near } first
    }
lost-silent =
    the bot does not answer{ $near ->
        [none] { "" }
       *[other] { " " }(nearest: { $near })
    }
lost-other =
    { $near ->
        [none] another fact
       *[other] { $near }
    } answers
lost-advice-judgement =
    { " " }Write this wording, or one like it, among the questions of { $wanted ->
        [none] an absence
       *[other] { $wanted }
    }.
lost-advice-other = { " " }Write in the question what distinguishes this fact, or remove the same words from the other.
lost-advice = { " " }Add similar questions to this fact, in more words.

## Wordings left out one at a time

left-out-hard = readers who use their own words usually miss { $id }: { $found } of its { $asked } wordings would lead to it if they were not written here. Write more ways to ask; if it says several things, split it. Not found: { $lost }.
left-out-some = if left out, these no longer lead to { $id }: { $lost }. Add a similar wording for each.
left-out-lost =
    “{ $text }”{ $won ->
        [none] { "" }
       *[other] { " " }(leads to { $won })
    }
