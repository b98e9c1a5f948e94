# %% [markdown]
# # Twelve months
#
# **About 75 minutes** by yourself, 25 of them for tables and a puzzle. See who was kept, lost and
# found over a year, and why. Afterwards you can tell a change from a first mention.
#
# **In a half day:** left out.

# %% tags=["hidden"]
from pandas import crosstab

from kit import Compare, MapChooser, WaveExplorer, change, follow, load_cohort
from kit.exercises import (
    answer,
    choose_person,
    folded,
    guess_divisor,
    guess_first,
    note,
    sort_cards_of,
    tell_changes,
    tell_friends,
)

# %% [markdown]
# ## Whose map
#
# Everything below follows this choice.

# %% tags=["hidden"]
person = choose_person()
person

# %% [markdown]
# ## Predict a year
#
# This is the map at the start, of one of the 16 people in the list (**illustration**). A
# crisis came some weeks later. **Predict:** after a year, who is no longer on the map? Who is new?
# Which kind of member has changed least? Think while you look.

# %% tags=["hidden"]
follow(person, lambda case: case.everyday)

# %% [markdown]
# **Write your guess** in the field below before you go on: what lies further down gives it away.
# The field keeps what you write, on this computer.

# %% tags=["hidden"]
guess = note("My guess", "a_year", person)
guess

# %% [markdown]
# ## Act: watch the year
#
# When your guess is written, press **Play**, or move from 0 to 6 to 12 months by hand. Members
# who stay keep their place on the clock face, so your eye can follow. Beside the map stands what
# changed, with the person's reason for each change. Below it, **each member's path** shows
# everyone at once.

# %% tags=["hidden"]
follow(person, WaveExplorer)

# %% [markdown]
# **Read.** **Evidence:** in a study of 29 people over 12 months, partners' support was consistent
# and family fairly stable; friendships changed more than these; services cut contact back, and
# people rationed themselves; objects, music and hobbies that people engage in alone kept their
# value (Brooks et al. 2020). Which of these do you see, and which exception?
#
# {{claims: partners-steady, family-stable, friends-change-more, services-cut-contact,
# people-ration-services, solo-value-stable}}

# %% [markdown]
# ## Who was asked?
#
# **Evidence:** they came from a trial of a training for staff. 47 people were interested; 29, 26
# and 24 took part, at 0, 6 and 12 months. People whom care teams judged too unwell, and people
# without the capacity to consent, were left out (Brooks et al. 2020). Whose year may look
# different?
#
# {{claims: study-from-a-trial, study-interested, study-talks, study-left-out, study-limits}}

# %% [markdown]
# ## Kept, lost, found
#
# The same year as a table: each member's circle at each wave, and the whole path in a word.
# **Predict:** how many paths will be called *kept*? Then open the answer. A dash means that the
# member is not on that map. Lost is a word for the map, not a judgement: letting go can be a way
# of coping.

# %% tags=["hidden"]
answer(guess, person, change.paths)

# %% [markdown] tags=["answer"]
# **On Amina's year** (**illustration**). Leila was lost after the crisis and returned: one of
# the many ways of friendship. Kwame left his job, which no one in the network chose. The old team
# was let go, and that was a relief. Radio, swimming and library never moved. Compare Delroy, who
# lost a worker to cuts, and Linh, who chose a smaller map.

# %% [markdown]
# ## New, or just not mentioned before?
#
# Somebody who appears on a later map may have been there all along. It takes a question to know.
# Look at the two maps, and leave the list of changes for later. **Predict:** is anybody on the
# second map and not on the first, and who of them is truly new? The list keeps the two apart.

# %% tags=["hidden"]
follow(person, lambda case: Compare(case.everyday, case.map("everyday", 6)))

# %% [markdown]
# **Read.** A first map is never complete: people forget, hold back, or think that a shawl does
# not count. So a network can seem to grow because the second talk was a better one. Ask “since
# when?” before you call a member new. Whom would you have taken for new
# here? And where nobody came, what has changed all the same?

# %% [markdown]
# ## Relational work
#
# Ties do not keep themselves. **Evidence:** *relational work* is finding and linking members,
# negotiating who does what, and building a shared ability to manage (Brooks et al. 2020). Read the
# reasons below. **Talk, or write:** which of the three is each one, and who did the work?
#
# {{claims: relational-work}}

# %% tags=["hidden"]
follow(person, lambda case: tell_changes(case, 6))

# %% [markdown]
# Is there one that is two of them at once? And who did work that nobody speaks of?

# %% tags=["hidden"]
note("My notes", "relational_work", person)

# %% [markdown] tags=["answer"]
# **One way to answer** (**illustration**). *Finding:* Kwame linked Amina to the garden group.
# *Negotiating:* the calls with Mum, and what is not talked about in them. *A shared ability:* the
# daily word with Sam; by a second crisis, at 12 months, Leila has been told what helps. A new
# support worker means that the work of being known starts again.

# %% [markdown]
# ## Services: who cut, who held back?
#
# **Evidence:** over the year of one study, services tried to see people less. People also held back
# by themselves: staff seemed overworked, and to tell it all to a worker who soon leaves seemed
# wasted (Brooks et al. 2020). **Predict:** which of the two is there more of in this year? Then
# sort what is told of each service.
#
# {{claims: services-cut-contact, people-ration-services, staff-turnover}}

# %% tags=["hidden"]
sort_cards_of(person, "services")

# %% [markdown]
# **Talk, or write:** take one card. How would the service tell it, and how the person? Could
# either have asked? Where there is no card at all: who would notice first that a service is needed?

# %% tags=["hidden"]
note("My notes", "who_held_back", person)

# %% [markdown] tags=["answer"]
# **On Amina's year** (**illustration**). The clinic cut Dr Osei's time: others wait. Nobody cut
# Kwame. He left, and yet it costs her the same, since she has to begin again with Bev. How much
# she tells Bev is for her to decide, and holding back may be wise. Nobody asked her whether once
# a year is enough. Would she have said so?

# %% [markdown]
# ## Friends: a mix, or one or two?
#
# **Evidence:** in the same study, people had two ways with friends. Some kept a mix, in which each
# friend brings something else. Others spent no effort on ties that they did not think essential,
# and turned to one or two key people (Brooks et al. 2020). Neither was called the better.
# **Predict:** which is it here, and does the crisis change it?
#
# {{claims: friends-mixture, one-or-two-members}}

# %% tags=["hidden"]
guess_first("My guess", "a_mix_or_one_or_two", person, person, tell_friends)

# %% [markdown]
# **Talk, or write:** which way do you see: a mix, one or two, one after the other, or neither?
# What would go wrong if somebody, out of kindness, pushed this person towards the other way? Where
# there is no friend, ask first whether one is missed.

# %% tags=["hidden"]
note("My notes", "ways_with_friends", person)

# %% [markdown] tags=["answer"]
# **On Amina's year** (**illustration**). Two friends, and both are company; lifts come from Leila
# alone. In the crisis she lets both go, and rests on Joseph and Sam. Later the mix comes back. So
# it is both ways, one after the other, and the person who judges her by one month gets it wrong.

# %% [markdown]
# ## For the course: from one person to a table
#
# A half day ends above. The *twin* is 29 synthetic people. **Evidence:** its margins, the sums at
# the edge of a table, are those of one study (Brooks et al. 2020). **Illustration:** how they meet
# in one person was never published, so every cell inside is invented. Look at the table, and decide
# before you read on: which numbers could you cite?
#
# {{claims: table-margins, table-members}}

# %%
twin = load_cohort("twin")
people = twin.table("people")
crosstab(people["gender"], people["arm"], margins=True, margins_name="all")

# %% [markdown]
# **Read.** Only the last row and the last column can be cited: 13 and 16, 11 and 18, 29 in all.
# They are printed in that paper's Table 1. The four cells inside are one of many ways to fill the
# table. A number that looks exact is not yet a finding. Where have you met such a table before?

# %% [markdown]
# ## A year of 29 people
#
# Now count the members by kind at each wave. **Predict:** which row falls most? Before you read
# it as loss: 29 people were interviewed at first, 26 at 6 months and 24 at 12. Whoever was not met
# again takes a whole network out of the table.

# %%
members = twin.table("members", "everyday")
folded(crosstab(members["kind"], members["wave_months"]))

# %% [markdown]
# **Act.** Now only the people who were met at 12 months are counted. **Predict:** which of
# the falls will shrink, and which will stay? Then open the answer, and lay it beside the table
# above. All counts after the start are invented (**illustration**); their directions are those
# told above.

# %%
met = people.loc[people["interview_12_months"] == "yes", "person"]
still = members[members["person"].isin(met)]
folded(crosstab(still["kind"], still["wave_months"]))

# %% [markdown]
# Behind each number stand people. Choose one, and which of their maps, and look (**illustration**:
# all 29 are invented). Who moved, who went, who came? Of some there is no map at 12 months.

# %% tags=["hidden"]
MapChooser(twin)

# %% [markdown] tags=["answer"]
# **One way to read it** (**illustration**). Much of the first fall was people who were not met
# again, not members who were lost. What is left is small for partners, things and things done
# alone, and largest for friends. About as many professionals as before can hide that each is seen
# more rarely: that is in the column `contact`.

# %% [markdown]
# ## A puzzle: divided by how many?
#
# **Evidence:** beside four totals, Table 1 prints an average per network (Brooks et al. 2020).
# **Predict:** by how many people were the totals divided? Type a number in the field. Try more than
# one; nothing is counted.
#
# | type | total | printed average |
# |---|---|---|
# | family members | 65 | 2.3 |
# | friends | 45 | 1.6 |
# | professionals | 46 | 1.6 |
# | other | 85 | 3 |
#
# {{claims: table-averages}}

# %% tags=["hidden"]
guess_divisor()

# %% [markdown] tags=["answer"]
# **The puzzle.** 28 fits all four rows. Only family decides: 65 ÷ 28 is 2.32, printed
# as 2.3; 65 ÷ 29 is 2.24, which would be 2.2. Friends and professionals come to 1.6 either way.
# Other, printed as 3, depends on the rounding. Nobody but the authors knows why.

# %% [markdown] tags=["answer"]
# It changes no finding. What matters here is the habit: look for the denominator, say what does
# not fit, and mend nothing in silence (**illustration** of good manners with data).

# %% [markdown]
# ## Recap
#
# Over a year some members are kept, some lost, some found, some found again, and each change has
# a reason that only the person can give. New can mean newly mentioned. In a table, ask who was
# counted, and by how many it was divided. The work that ties take is part of what a network costs.
# Next: [`05_five_elements`](05_five_elements.ipynb) asks what each member gives.

# %% [markdown]
# ## Under the hood
#
# Each case's reasons are in `changes.csv` in its folder in `datasets/cases`. The twin is in
# `datasets/twin`, with a codebook that says what is published and what is invented. In three plain
# lines:
#
# ```python
# from kit import WaveExplorer, change, load_case
# change.paths(load_case("amina"))
# WaveExplorer(load_case("amina"))
# ```
