# %% [markdown]
# # What helps next
#
# **About 90 minutes** by yourself. Weigh who is best placed for what, find out what makes peer
# support mutual, and go from a crisis map to a few next steps of the person's own.
#
# **In a half day:** 27 minutes, at “Act: make a plan” and “The map as it could be”.

# %% tags=["hidden"]
from kit import follow
from kit.exercises import (
    choose_person,
    choose_reading,
    compare_what_if,
    folded,
    note,
    plan_upon,
    sort_cards,
    tell_one_to_one,
)

# %% [markdown]
# ## Whose map
#
# Whatever below is about one person follows this choice.

# %% tags=["hidden"]
person = choose_person()
person

# %% [markdown]
# ## Who is best placed?
#
# Each card is a need. Some want somebody whose job it is, some want somebody who is simply there,
# and some want both, who know of each other. **Predict:** over which of the three will you hesitate
# longest? The answers are ours (**illustration**). Where you differ, ask what you know of such a
# need that we do not.

# %% tags=["hidden"]
sort_cards("who_is_best_placed")

# %% [markdown]
# ## Why both matter
#
# **Evidence:** social support works alongside clinical help, is more readily at hand, and often
# unpaid. Research is said to suggest that those who have none depend too much on services (Leach
# 2016). People in the field say that a worker at one's side can open the way to a peer group
# (VHS 2016). **Talk:** where have you seen one open the door for the other?
#
# {{claims: alongside-clinical, more-readily-at-hand, support-underpins, without-support-dependent,
# one-to-one-first}}

# %% tags=["hidden"]
note("My notes", "why_both_matter")

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration**). Formal help has rules, doors and duties: it can
# prescribe, keep a secret by law, and come on a bad day too. Informal help has time, a shared past,
# and no closing hour. Each does harm by playing the other. The worst placed of all is whoever does
# not know that the others are there.

# %% [markdown]
# ## What makes peer support mutual
#
# **Evidence:** peer support has four features (Christie 2016); the words in the table are the
# kit's. In the view of people in the field, it is mutual through a shared experience above all,
# through working together and supporting each other (VHS 2016). **Predict:** which of the four is
# lost first when peer support becomes a job?
#
# | feature | in a few words |
# |---|---|
# | shared experience | Both have lived through something of the kind. |
# | mutual relationship | Each supports the other. |
# | strengths based | Starts from what people can do, and from what works for them. |
# | powerful and empowering | Leaves people with more say in their own lives. |
#
# {{claims: peer-four-features, mutual-through-experience}}

# %% tags=["hidden"]
sort_cards("peer_support")

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration**). One-sided is not unkind: a peer who never tells of a
# bad day may mean to spare the other. Yet nobody can give to somebody who needs nothing. A peer
# worker's pay need not end what is mutual. What ends it is when only one of the two is ever asked
# how they are.

# %% [markdown]
# ## Wellbeing is another question
#
# **Evidence:** somebody may be a person with a diagnosis and enjoy good wellbeing; somebody else,
# with none, may not be well at all. It helps to ask people what works for them, more than what is
# wrong (Christie 2016). So the plan below asks first: what would you like? **Predict:** what would
# you answer?
#
# {{claims: wellbeing-apart, ask-what-works}}

# %% [markdown]
# ## Now in one life
#
# This is the person chosen at the top, invented like everyone in the list (**illustration**), and
# so is the town that the plan will look to. **Read** the story. What does this person love to do,
# and with whom? What would you not have heard of, had you asked about troubles only?

# %% tags=["hidden"]
follow(person, lambda case: case)

# %% [markdown]
# **Predict:** after a crisis, which of the members would they want back first, and which may they
# be glad to have let go? Write your guess in the field before you go on.

# %% tags=["hidden"]
note("My guess", "wanted_back", person)

# %% [markdown]
# ## The crisis
#
# Now the crisis, as the person tells it. It may touch sore places; you may pass, and
# [`00_start_here`](00_start_here.ipynb) says where to turn to. Afterwards, when the worst is over,
# somebody sits down with this person to think about what comes next. That is where you come in.

# %% tags=["hidden"]
follow(person, lambda case: folded(case.crisis_story, "Read how it went"))

# %% [markdown]
# ## Act: make a plan
#
# In pairs: one is the person, one asks. Five steps: what the map shows, what they would like, at
# most three priorities, what the town offers, the plan. **Evidence:** the steps follow GENIE, whose
# study was of 15 people with type 2 diabetes on an island (Kennedy et al. 2016). Whoever is the
# person decides; “not now” is an answer. The plan saves itself.
#
# {{claims: genie-who, genie-steps, genie-three}}

# %% tags=["hidden"]
reading = choose_reading(person)
reading

# %% [markdown]
# The plan is made upon the map that you built, as the crisis has left it, or upon the key's. Each
# of the two has a plan of its own.

# %% tags=["hidden"]
next_steps = plan_upon(reading)
next_steps

# %% [markdown]
# **Read.** In the last step choose **Print**: the plan fits on one page, with both maps, and room
# to write. Is each first step small enough for this week? Does it say who, and when? Would the
# person say it in these words? What on the page is yours, and not theirs?

# %% [markdown]
# ## The map as it could be
#
# This follows your plan: the crisis map, beside the same map with the plan's additions.
# **Predict:** where will it be fuller? The plan's last step says what each could give. This is a
# *what-if* (**illustration**), no forecast: nobody new has said yes.

# %% tags=["hidden"]
follow(next_steps, lambda what_if: compare_what_if(next_steps.shown.today, what_if))

# %% [markdown] tags=["answer"]
# **One way to plan with Amina** (**illustration**). The allotment first: it is hers, and beans ask
# nothing. Then the choir, with Leila, when she is ready to be seen. A third might be company for
# those who care, which is for Joseph. Whether the old team comes back is hers to say; that chat
# she left for good.

# %% [markdown]
# ## One to one, before a group
#
# **Evidence** of the mildest sort, the views of forty people who met in Dundee: support by one
# person can help somebody to build a network, until a peer group or professional help feels
# comfortable (VHS 2016). **Predict:** which group in your plan would be hard to walk into alone?
# The list follows the plan: for each group, who might come before it.
#
# {{claims: one-to-one-first}}

# %% tags=["hidden"]
follow(next_steps, lambda what_if: tell_one_to_one(next_steps.shown.today, what_if))

# %% [markdown]
# **Act.** Choose one group. Go back to the last step of the plan, and write one person before it
# into the first step: who, where the two meet, how often, and when they look again. **Talk, or
# write:** what if the person is happy with that one, and never wants the group?

# %% tags=["hidden"]
note("My notes", "one_to_one", person)

# %% [markdown] tags=["answer"]
# **With Amina** (**illustration**). Before the choir comes Leila, on a bench, with the dog; then
# they stand at the back for two songs. If a walk with Leila is what she wants, then that is the
# plan, and the choir can wait. A step before a group is no waiting room: it may be all that is
# wanted.

# %% [markdown]
# ## Will it help?
#
# **Evidence:** a review of eight studies calls the effect small or none: g = 0.17, from 0.02 to
# 0.32. Where support was more personalised, it was 0.35, from 0.27 to 0.44 (Beckers et al. 2022).
# Nobody can promise that this plan works. **Talk:** how would you notice in three months?
# Who would say so?
#
# {{claims: networks-help-small, networks-help-personal, networks-help-quality}}

# %% tags=["hidden"]
note("My notes", "will_it_help", person)

# %% [markdown] tags=["answer"]
# **One way to answer** (**illustration**). Ask the person what would be different, and write it on
# the plan. Then ask again, and believe the answer. A plan that was dropped after two weeks has
# taught something too: about the step, the bus, or the day. Count nothing that the person does not
# care for.

# %% [markdown]
# ## Evidence, or illustration?
#
# Each card says something that the kit says, in one of its notebooks, tables, lives or screens.
# Which of it has a source, and what did we make up? **Predict:** what gives a made-up sentence
# away? A number does not, and nor does “often”. Sort; each card then says where it comes from.

# %% tags=["hidden"]
sort_cards("evidence_or_illustration")

# %% [markdown]
# **Talk, or write:** which card took you in? Where you work, which sentence is said so often that
# nobody asks any more who found it out, and in whom? What would you have to know to say it on?

# %% tags=["hidden"]
note("My notes", "who_found_it_out")

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration**). Sources mostly give a direction, and say who was
# asked. A number for each kind of member, a life, or what a map will be like next month is ours.
# Our opinions are the hardest to tell, as they sound like wisdom. And a view shared in a room, as
# in Dundee, is evidence of that view.

# %% [markdown]
# ## For your own town
#
# Alderwick is invented. **Trainers:** open `local_directory.csv` in `my-work` with a spreadsheet,
# put in what your own town offers, and save it as CSV. The cards in `cards` can be changed in the
# same way. No update overwrites what you have changed. If a row cannot be read, the cell says which
# and why.

# %% [markdown] tags=["answer"]
# **For trainers.** Ten offers that you know are better than forty from a list. Ring each before
# the day. Put in the small ones: the bench, the café with patience, the man who lends his dog. Say
# what it costs and which bus goes. If you want Alderwick again, `python3 kit restore
# local_directory` puts it beside your own file.

# %% [markdown]
# ## Recap
#
# Formal and informal support do different things, and need to know of each other. Peer support
# lives from going both ways. A plan starts from what the person would like, has three priorities at
# most, and a first step for this week. It promises nothing. What would you like to do next,
# yourself?

# %% [markdown]
# ## Under the hood
#
# The plan is a file such as `amina_plan.json` in `my-work`; `next_steps.shown.plan` is the plan as
# Python sees it. What the town offers for a wish, and the what-if map, are in `kit/plans`. In three
# plain lines:
#
# ```python
# from kit import WhatNext, load_case
# next_steps = WhatNext(load_case("amina"))
# next_steps.what_if
# ```
