# %% [markdown]
# # Caring, and what may go wrong
#
# **About 70 minutes** by yourself. Learn to hear a message that comforts, to tell three ways of
# caring apart, and to notice six risks before they do harm.
#
# **In a half day:** left out.

# %% tags=["hidden"]
from kit import follow
from kit.exercises import (
    answer,
    choose_person,
    folded,
    note,
    sort_cards,
    sort_cards_of,
    tell_caring,
    tell_risks,
    tell_trainer_notes,
)

# %% [markdown]
# ## Before you begin
#
# These cards may sound like a voice that you know: your mother's, or your own on a tired day. You
# may pass on any card. Nobody is asked to tell anything. Nobody on a card is a bad person. What
# counts is what was said and done, and [`00_start_here`](00_start_here.ipynb) says where to turn
# to.

# %% [markdown]
# ## Whose map
#
# Whatever below is about one person follows this choice. All are invented (**illustration**).
# Harpreet's and Gethin's lives together show all that this notebook is about. Hers speaks of a
# birth and of a hard time after it, and the baby comes to no harm. His speaks of grief.

# %% tags=["hidden"]
person = choose_person()
person

# %% [markdown]
# ## Messages that comfort
#
# **Evidence:** emotional support lies in the messages that we give back. Some are sophisticated,
# some are not (Leach 2016); the words in the table are the kit's. **Predict:** on which side will
# most kindly meant messages fall?
#
# | message | in a few words |
# |---|---|
# | sophisticated | Starts from what the person needs, and shows understanding. |
# | non-sophisticated | Does not listen; says what one would do oneself. |
#
# {{claims: comforting-messages}}

# %% tags=["hidden"]
sort_cards("comforting_messages")

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration**). All the speakers mean well. “I'd do this” can be
# wise, and still leave somebody alone with it. A sophisticated message need not be clever: see the
# flatmate who does not get it, and believes. Try it: take a card that fell on the one side, and
# say it so that it falls on the other.

# %% [markdown]
# ## Three caring relationships
#
# **Evidence:** three ways in which one person may care for another are told apart (Leach 2016).
# They describe a relationship, not a character, and may change from week to week. **Predict:**
# which one will you find hardest to tell from the first?
#
# | caring relationship | in a few words |
# |---|---|
# | positive | The person is seen as an individual; the carer's own needs count too. |
# | emotionally over-involved | Caring takes up so much that the carer's own needs go short. |
# | critical or hostile | The person is blamed for the problems; the carer is resentful and low. |
#
# {{claims: three-caring-relationships}}

# %% tags=["hidden"]
sort_cards("caring_relationships")

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration**). Over-involvement is often praised as devotion, by
# everybody but the carer's own friends. Hostility may be tiredness that nobody has asked about.
# The positive scenes have quarrels in them, and evenings off. What would help each of these
# carers next? It is seldom to be told which column they stand in.

# %% [markdown]
# ## Six risks
#
# **Evidence:** support can also do harm; six risks are named (Leach 2016). A risk is no reason to
# give no support. It is something to have thought of. **Predict:** which of the six might come with
# your own work or your own friendships?
#
# | risk | in a few words |
# |---|---|
# | confidentiality | What was told is passed on; no professional rule binds the one who was told. |
# | catastrophising | The supporter reinforces negative attitudes, such as the worst view of things. |
# | disempowering relationship | Receiving support tips the balance of power. |
# | spoiling relationship | Friends or relatives may not want to talk about what troubles the person. |
# | inappropriate advice | Advice that does not fit the person or the need. |
# | unclear boundaries | What each may expect of the other becomes blurred. |
#
# {{claims: six-risks}}

# %% tags=["hidden"]
sort_cards("risks")

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration**). Most scenes hold more than one risk; which comes
# first is yours to argue. Unclear boundaries and confidentiality can be made safer by one talk
# beforehand: “who may know?”, “when may I ring?” Disempowerment often looks like kindness. It
# shows when you ask what the person no longer does.

# %% [markdown]
# ## Now in one life
#
# This is the person chosen at the top; if you would rather read of somebody else, choose again.
# Read the story for the caring in it, each way. **Predict:** with whom is it positive? Who may be
# over-involved, who critical? Where do you see one of the six risks?

# %% tags=["hidden"]
follow(person, lambda case: case)

# %% [markdown]
# **Write** names in the field, and the words that made you think so. The field keeps them; you can
# come back to it from further down.

# %% tags=["hidden"]
guess = note("My notes", "caring_and_risks", person)
guess

# %% [markdown]
# ## Some weeks later
#
# Now the crisis, as the person tells it. **Predict** before you open it: whose caring will turn
# into another kind, and in which direction? A crisis can make a good carer forget to eat, and a
# critical one put the kettle on. Add to your notes what you notice.

# %% tags=["hidden"]
follow(person, lambda case: folded(case.crisis_story, "Read how it went"))

# %% [markdown]
# ## What another reader noticed: caring
#
# Lay your notes beside ours. Some of what stands here comes from later in the year. The same
# member may stand in two places, since people are more than one thing. **Talk:** take one point
# that you would put elsewhere, and give your best reason. What would this carer need?

# %% tags=["hidden"]
answer(guess, person, tell_caring, "Looked for yourself? Show both")

# %% [markdown]
# ## What another reader noticed: risks
#
# For each risk, look for the smallest thing that would make it smaller: a question, a word agreed
# beforehand, a second person who knows. Leave as much support standing as you can.

# %% tags=["hidden"]
answer(guess, person, tell_risks, "Looked for yourself? Show both")

# %% [markdown]
# **Talk, or write:** for one of these risks, who could do the smallest thing, and would the person
# want that?

# %% tags=["hidden"]
note("My notes", "smaller_risks", person)

# %% [markdown] tags=["answer"]
# **On Harpreet and Amina** (**illustration**). Mummy-ji gave up her walk for the baby. At six
# months she has it back, and asks before she takes her. That one change made the caring positive,
# and gave Harpreet her say again. In Amina's crisis Joseph takes most of Mum's calls as well, and
# the story tells of no rest for him. Who asks how he is?

# %% [markdown]
# ## Guilt and burden
#
# **Evidence:** people were often wary of asking their families, so as not to burden them; needing
# much from a partner could bring guilt. Some relatives asked for too much themselves, or
# overstepped a boundary (Brooks et al. 2020). **Predict:** with whom is it so here? Each card is a
# partner or relative; where there is none, whoever is near.
#
# {{claims: family-not-burdened, partners-strain, family-asks-much, family-overstep}}

# %% tags=["hidden"]
sort_cards_of(person, "asked")

# %% [markdown]
# **Talk, or write:** take somebody who is spared. What could *they* say that would make it lighter
# to ask? What could go back to them? If you found nobody to spare, who might hide it best?

# %% tags=["hidden"]
note("My notes", "guilt_and_burden", person)

# %% [markdown] tags=["answer"]
# **On Amina** (**illustration**). In the crisis Auntie Noor left soup on the step and did not ask
# to come in: help that nobody had to ask for, with no debt. Joseph takes more upon himself, and
# nobody says so aloud. “I like doing Thursdays. Wednesdays I would rather not” is a kind thing to
# hear for somebody who is afraid of being a burden.

# %% [markdown]
# ## Where support has its limits
#
# **Evidence** of the mildest sort, the experience of forty people who met in Dundee (VHS 2016): for
# some needs, such as trauma in childhood, some kinds of support are not enough. Those who give it
# may lack the training, and be unsure what to do, or whom to send a person to. **Predict:** what
# would you say in that moment?
#
# {{claims: support-has-limits}}

# %% [markdown] tags=["answer"]
# **One way to answer** (**illustration**). “Thank you for telling me. I would like you to have
# somebody who knows more about this than I do. Shall we look together who that is? I am still
# here on Thursday.” It listens, names the limit, offers a next step, and leaves the person neither
# alone nor handed over.

# %% [markdown]
# ## Before it is told
#
# **Evidence** of the same sort (VHS 2016): think about how and when somebody may feel safe to talk;
# say beforehand how far the talk can go; one can speak of a hard thing without its details. And it
# need not be either support or therapy: people need a mix, at different times. **Talk:** what is
# said beforehand where you work?
#
# {{claims: safe-to-talk, a-mix-of-help}}

# %% tags=["hidden"]
note("My notes", "said_beforehand")

# %% [markdown]
# ## Where to refer on
#
# Know your own list before you need it. The kit's is the file `signposting.md`, which
# [`00_start_here`](00_start_here.ipynb) shows; your trainer puts in the numbers for your town.
# Write down one name for each: someone to ask today, someone trained, someone for the night, and
# the number to ring when life is in danger.

# %% [markdown] tags=["answer"]
# **For trainers.** The next cell has notes on the person whom you chose: what people may say, good
# questions, and where to take care. Read it before the day. Say before the story what it is
# about. Slow down where somebody defends a carer with feeling; they may know one.

# %% tags=["answer", "hidden"]
follow(person, tell_trainer_notes)

# %% [markdown]
# ## Recap
#
# A message comforts when it starts from the other's need. Caring can be positive, take up too
# much, or turn to blame, and the same carer may do all three. Six risks come with support; most
# are made smaller by a question asked in time. Some needs want trained people. Next:
# [`07_what_helps_next`](07_what_helps_next.ipynb).

# %% [markdown]
# ## Under the hood
#
# The cards are tables in the folder `cards` of `my-work`; trainers may change them, and no update
# overwrites what they changed. What we noticed in a life is in `caring.csv` and
# `risks.csv` in its folder in `datasets/cases`, each with what shows it. In three plain lines:
#
# ```python
# from kit import load_case
# load_case("harpreet").caring
# load_case("harpreet").risks
# ```
