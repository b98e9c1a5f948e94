# %% [markdown]
# # Start here
#
# **About 10 minutes.** Everyone has people, places, activities, things and animals that hold them
# up. A support map puts them in three circles around one person. What is below is alive, and
# answers when you touch it.
#
# **In a half day:** 8 minutes, at “Look: one person’s week”.

# %% tags=["hidden"]
from kit import MapEditor, SupportMap, follow
from kit.exercises import choose_person, own_file, read_signposting, watch

# %% [markdown]
# ## Look: one person's week
#
# Robin bakes bread at night and plays the guitar by day, and is invented, as is everyone in
# this kit (**illustration**). **Predict first:** what, besides people, might hold up a week like
# Robin's? Then look at the map. A grey bar with three dots is folded code: you need not read it.

# %% tags=["hidden"]
robin = (
    SupportMap("Robin")
    .add("Grace, my sister", kind="family", circle=1, angle=60)
    .add("Tiger", kind="pet", circle=1, angle=240)
    .add("Guitar", kind="object", circle=2, angle=330)
    .add("Ali at the bakery", kind="colleague", circle=2, angle=130)
    .add("The park", kind="place", circle=3, angle=280)
    .add("Night shifts", kind="activity", circle=3, angle=30, influence="negative")
)
MapEditor(robin)

# %% [markdown]
# **Try it:** tap a member, or drag one to another circle. Nothing you change here is kept. The
# nearer to the centre, the more important to Robin; importance is not the same as closeness.
# **Evidence:** one study in the UK drew its maps in three circles like these, with people, places,
# activities, objects and pets (Brooks et al. 2020).
#
# {{claims: maps-three-circles, maps-any-member, pets-named}}

# %% [markdown]
# ## Whose map?
#
# All notebooks are about one person. Choose whom here, or at the top of any notebook: the kit
# remembers it in all of them. Everyone in the list is invented (**illustration**). In a group,
# your trainer says whom. If in doubt, take Amina.

# %% tags=["hidden"]
person = choose_person()
person

# %% [markdown]
# ## Three ways through
#
# | you have | do this |
# |---|---|
# | half a day with a trainer | parts of notebooks 00 to 03, 05 and 07, with one person throughout |
# | another half day | notebooks 04 and 06, and what is left of 02, 03, 05 and 07 |
# | 10 to 30 minutes | the map above, then the first half of `01_build_a_map` |
# | your own time | one notebook at a sitting; those in `answers/` add points to think about |
#
# Read downwards, one notebook at a time.

# %% [markdown]
# ## What is in each notebook
#
# | notebook | what you do there |
# |---|---|
# | [`01_build_a_map`](01_build_a_map.ipynb) | build a person's map from their story |
# | [`02_read_a_map`](02_read_a_map.ipynb) | ask a map a few plain questions |
# | [`03_everyday_and_crisis`](03_everyday_and_crisis.ipynb) | see who stays in a crisis |
# | [`04_twelve_months`](04_twelve_months.ipynb) | follow a person over a year |
# | [`05_five_elements`](05_five_elements.ipynb) | find who gives which kind of support |
# | [`06_caring_and_risks`](06_caring_and_risks.ipynb) | notice what does good, and what may harm |
# | [`07_what_helps_next`](07_what_helps_next.ipynb) | make a plan that starts from the person |

# %% [markdown]
# ## How your work is saved
#
# In notebook 01, a map saves itself after every change, in a file named after the person:
# `amina.json` for Amina. It lies in `my-work`, your own folder, and is there again next time. So
# are your plans; and in the folder `progress` what you sort, predict and write.
#
# Whoever sits here next sees them too. To begin afresh, give `my-work` another name.

# %% [markdown]
# ## On another day
#
# A notebook opens by a double-click in the list of files (the folder at the left edge shows it),
# and goes on where you were. To have one open without running, take the tick off **Run ▸ Run this
# notebook when it opens**. To hand out a picture of a map, use that map's own **Export** button.

# %% [markdown]
# ## Safety: invented people first
#
# We work with invented people by default. You may map your own life only if you want to: it is
# optional, it is private, and nobody collects it. Remember that your own map names other
# people, who have not agreed to be on it. Initials or made-up names protect them.

# %% [markdown]
# ## Safety: passing, and what stays in the room
#
# You may pass on any question, without a reason. What people share here stays here, with
# limits: if someone may come to serious harm, your trainer may have to tell someone who can
# help, and will try to tell you first. Ask before the start what the limits are in this room.

# %% [markdown]
# ## Safety: if it gets too much
#
# Talk of support can touch sore places. If it does, this is what we do:
#
# 1. **Stop.** The exercise can wait.
# 2. **Support.** Someone sits with you, and listens.
# 3. **Ask.** “Do you feel safe?”
# 4. **Go on, or go out.** You choose; someone comes with you if you leave.
# 5. **Follow up** afterwards, if you agree.

# %% [markdown]
# ## Where to turn to
#
# Below is what the file `signposting.md` says, which lies beside this notebook. **Trainers:**
# open it from the list of files on the left, put in the numbers of your country and your venue,
# and save it. What stands below follows.

# %% tags=["hidden"]
signposting = own_file("signposting.md")
follow(watch(signposting), lambda _: read_signposting(signposting))

# %% [markdown] tags=["answer"]
# **For trainers.** Read the safety cells aloud before anyone builds a map, and name the person
# to turn to in the room. Say “a person with a diagnosis of …”, and start from what people do
# well. A map shows what is there; it is not a test that a person can fail, and a small map can
# be a good one.

# %% [markdown] tags=["answer"]
# **A person of your own.** You can invent somebody whom your group will recognise, without
# anybody being recognised: open `your_own_case` in the list of files. The cards to sort and
# the local directory are files of yours as well.

# %% [markdown]
# ## Recap
#
# A support map shows what holds a person up, in three circles by importance. It holds more than
# people. You know how a map is saved, that you may pass, and where to turn to. What a word means
# stands in the file `glossary.md`. Next: open [`01_build_a_map`](01_build_a_map.ipynb) and build
# a map from a person's story.

# %% [markdown]
# ## Under the hood
#
# Some cells are folded because you need not read them; click the bar or the three dots to open
# one. The same in three plain lines:
#
# ```python
# from kit import MapEditor, SupportMap
# robin = SupportMap("Robin").add("Tiger", kind="pet", circle=1)
# MapEditor(robin)
# ```
