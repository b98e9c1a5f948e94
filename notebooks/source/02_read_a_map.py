# %% [markdown]
# # Read a map
#
# **About 65 minutes** by yourself. Ask one map plain questions: who and what is there, how much is
# somebody's job, who knows whom, and who is trusted with what. Afterwards you can read a map
# without turning it into a score.
#
# **In a half day:** 14 minutes, at “Whose job is it?”, “And if only people counted?” and “Who
# knows whom?”.

# %% tags=["hidden"]
from math import isnan

from kit import draw, follow, measures
from kit.exercises import (
    choose_person,
    choose_reading,
    folded,
    guess_first,
    note,
    sort_cards,
    sort_cards_of,
)

# %% [markdown]
# ## Whose map
#
# Everything below follows this choice.

# %% tags=["hidden"]
person = choose_person()
person

# %% [markdown]
# Which map of this person: the one that you built in notebook 01, or the key, another reading of
# the story? You can go to and fro between them.

# %% tags=["hidden"]
reading = choose_reading(person)
reading

# %% [markdown]
# ## Look at the picture
#
# **Predict first:** which kind of member will there be most of? Write your guess in the field. It
# is kept, and stands beside the answer. Then open the map below it. The map is an
# **illustration**: its person is invented.

# %% tags=["hidden"]
guess_first("My guess", "most_of_which_kind", person, reading)

# %% [markdown]
# **Read.** Start in the centre and move outwards. Shape, sign and colour tell the kind; the
# outline tells the influence: solid for positive, dashed for neutral, dotted for negative. What
# strikes you before any figure does?

# %% [markdown]
# ## Whose job is it?
#
# Support can be *formal* (a job), *semi-formal* (a shared role), *informal* (a choice) or *close*
# (a partner or relative). **Evidence:** these four structures are Leach's (2016). **Predict:**
# which part of the members with a structure is formal or semi-formal? 0 is none, 1 is all. Counting
# semi-formal with formal is this kit's own choice (**illustration**).
#
# {{claims: four-structures}}


# %% tags=["hidden"]
def balance(support_map):
    found = measures.formal_informal_balance(support_map)
    share = "nobody has a structure" if isnan(found) else f"{found:.2f} of those with a structure"
    return f"Formal or semi-formal: {share}."


guess_first("My guess, from 0 to 1", "whose_job", person, reading, balance)

# %% [markdown]
# **Read.** This balance counts members, not what they do. **Evidence:** in one study professionals
# were valued, yet what they did from day to day was limited, and support workers were thought
# likeliest to have time (Brooks et al. 2020). Does that fit here?
#
# {{claims: professionals-limited, support-workers-time}}

# %% [markdown] tags=["answer"]
# **On the key of Amina** (**illustration**). Three of her eleven members with a structure are
# formal or semi-formal: Kwame, Dr Osei and her old team. So the balance is 3 ÷ 11, about 0.27.
# The three are quite unlike each other, and one weighs on her. A balance alone would not tell
# you that.

# %% [markdown]
# ## A handful of figures
#
# **Predict:** of the thirteen kinds that a map can hold, how many are here? Then open the answer.
# Each figure comes with one sentence of what it means in this map. None of them is good or bad in
# itself.

# %% tags=["hidden"]
guess_first("My guess", "how_many_kinds", person, reading, measures.card)

# %% [markdown]
# **Read.** Which figure would you bring up with the person, and in which words? **Evidence:**
# everyday networks tend to mix people, pets, places and activities; in a crisis they tend to
# shrink, and the closest are most likely to remain (Rogers 2017). In another study maps had 3 to
# 16 members (Brooks et al. 2020). A small one need be no lack.
#
# {{claims: everyday-wider-mixture, crisis-networks-shrink, crisis-closest-remain, table-sizes}}

# %% [markdown]
# ## And if only people counted?
#
# Leave out places, activities, objects and pets, and ask again. **Predict:** which of the
# figures will change most? What would a practitioner never hear about, who asked only “who
# supports you?”

# %% tags=["hidden"]
guess_first(
    "My guess",
    "only_people",
    person,
    reading,
    lambda support_map: measures.card(support_map, humans_only=True),
)

# %% [markdown]
# **Read.** **Evidence:** on the 29 first maps of one study, 85 of 254 members were neither spouse,
# family, friend nor professional. Objects, music and hobbies that people engage in alone kept their
# value over the year, and hobbies were at times a bridge to people (Brooks et al. 2020). Which of
# the things left out here are a bridge to somebody?
#
# {{claims: table-other, solo-value-stable, things-bridge}}

# %% [markdown]
# ## Three types, for discussion
#
# **Evidence:** a study of 150 people in England found three types of network (Pinfold et al. 2015;
# Sweet et al. 2018). What it says of *formal and sparse* is told in a later paper (Brooks et al.
# 2020). The words on the other two are our own reading of the names (**illustration**).
#
# | type | in a few words |
# |---|---|
# | diverse and active | many sorts of people, places and activities |
# | family and stable | family in the foreground, little change |
# | formal and sparse | fewer ties, more professionals, fewer activities |
#
# {{claims: types-study, types-three, types-wellbeing-varies, types-formal-sparse}}

# %% [markdown]
# **Talk.** Which type is this map nearest to, and what does not fit? **Evidence:** *formal and
# sparse* went with lower wellbeing than more varied networks (Brooks et al. 2020). That is about
# groups of people, and says nothing certain about one. Nothing in this kit sorts a map into a type.
# Would you want your own map sorted?
#
# {{claims: types-formal-sparse}}

# %% tags=["hidden"]
note("My notes", "three_types", person)

# %% [markdown] tags=["answer"]
# **One way to answer** (**illustration**). Amina's key is nearest to *diverse and active*, yet
# two people whose job it is do real work in it. Harpreet's is mostly family, and changed a good
# deal within the year. Linh's is spread over several cities. Types are a way to begin a talk about
# what someone would like more of, not a label.

# %% [markdown]
# ## Who knows whom?
#
# The next picture leaves out the person in the centre and shows the ties between members.
# **Predict:** who would stay linked if the person were away for a month? Then open the answer, and
# choose a member to see whom they are tied to.

# %% tags=["hidden"]
guess_first(
    "My guess",
    "who_knows_whom",
    person,
    reading,
    lambda support_map: draw.graph(support_map, ego=False),
)

# %% [markdown]
# **Read.** Members who are tied can share the work, and can also share what was told in
# confidence. Members without a tie are reached only through the person, which can be a freedom
# or an effort. Which would it be here? These are questions for talk (**illustration**), not
# findings.

# %% [markdown] tags=["answer"]
# **On the key of Amina** (**illustration**). Kwame links Sam and Dr Osei: if he left his job, a
# bridge would go. Joseph, Mum and Auntie Noor form a chain. Biscuit, the radio, the library,
# swimming, Priya and the old team have no ties on this map: several of them are a rest from
# everyone else.

# %% [markdown]
# ## Love, received, or hoped for?
#
# Important is not the same as helpful. **Evidence:** in one study family seemed at times to stand
# on maps for love, not for support received, and professionals often for support that was *hoped
# for* (Brooks et al. 2020). **Predict:** by which words will you tell hope from help? Then sort
# the cards.
#
# {{claims: family-placed-for-love, professionals-hoped-for}}

# %% tags=["hidden"]
sort_cards("placed_for")

# %% [markdown]
# **Predict**, now on this person's key: does anybody stand there for love, or for what is only
# hoped for? Open the story, look for the words that say so, and sort: the centre, and whoever else
# is hoped for. Each card answers with the key's reading (**illustration**); you may see it
# otherwise.

# %% tags=["hidden"]
follow(person, lambda case: folded(case, "Read the story again"))

# %% [markdown]
# Nobody has to earn a place in the centre.

# %% tags=["hidden"]
sort_cards_of(person, "centre")

# %% [markdown]
# **Talk, or write:** take one who stands there for love or for hope. What would you lose, if you
# asked only “who supports you?” Where support is hoped for, who could give some of it meanwhile?
# And would you tell the person that it has not come?

# %% tags=["hidden"]
note("My notes", "placed_for", person)

# %% [markdown] tags=["answer"]
# **On the key of Amina** (**illustration**). Mum rings each evening, and some calls end in a
# quarrel: the key puts her there for love. If you had asked for support alone, she might stand
# further out. A hope is worth hearing as well: it says what somebody would like to come, and
# from whom.

# %% [markdown]
# ## Trust comes first
#
# **Evidence:** in the same study trust between people was a basic condition of the work that goes
# into a relationship. For fear of stigma, people could be careful what they showed of themselves,
# with everybody (Brooks et al. 2020). **Predict:** what loses trust faster, harm or silence? Then
# sort.
#
# {{claims: trust-first, people-hold-back}}

# %% tags=["hidden"]
sort_cards("trust")

# %% [markdown]
# ## Who is told what?
#
# Now this person, on a bad day. **Predict:** how many would be told nearly all of it? Put each
# where you think *they* would. No story says it, so any heading will do, if you can say why. Each
# card then adds what the key notes.

# %% tags=["hidden"]
sort_cards_of(person, "told")

# %% [markdown]
# **Talk, or write:** choose somebody who is told a part. What would they have to do, or stop doing,
# to be told more? Does the person want that? And who is told least because they matter most?

# %% tags=["hidden"]
note("My notes", "who_is_told", person)

# %% [markdown] tags=["answer"]
# **On the key of Amina** (**illustration**). Sam may hear nearly all: with Sam nothing has to be
# explained. Leila is an old friend, and hears a part: it is because she knows Amina so well that
# being seen by her is hard. Colin hears nothing, and is good company for that. To be told little
# is not to be trusted little.

# %% [markdown]
# ## Recap
#
# You read a map from the centre outwards, then with a few figures, and with who is tied to whom.
# You asked what the centre is for, and who is trusted. None of it is a score, and the person on
# the map has the last word. Next: [`03_everyday_and_crisis`](03_everyday_and_crisis.ipynb) asks who
# stays when a week falls apart.

# %% [markdown]
# ## Under the hood
#
# Each measure stands in `kit/analysis/measures` with its formula and its source; type `measures.`
# and press the Tab key for more. In three plain lines:
#
# ```python
# from kit import draw, load_case, measures
# measures.card(load_case("amina").everyday)
# draw.graph(load_case("amina").everyday, ego=False)
# ```
