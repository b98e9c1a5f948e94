# %% [markdown]
# # Everyday and crisis
#
# **About 60 minutes** by yourself. Predict who stays with a person in a crisis, watch a map
# shrink, and lay three accounts side by side. Afterwards you can say what studies know about
# crisis networks, and what is only assumed here.
#
# **In a half day:** 19 minutes, at “Predict: who stays in touch?” and “Act: shrink the map”.

# %% tags=["hidden"]
from ipywidgets import BoundedIntText

from kit import Compare, CrisisExplorer, Predict, crisis, follow
from kit.exercises import (
    choose_person,
    choose_reading,
    list_cases,
    note,
    progress_file,
    sort_cards,
    sort_cards_of,
    tell_crisis,
)

# %% [markdown]
# ## Whose map
#
# Everything below follows this choice.

# %% tags=["hidden"]
person = choose_person()
person

# %% [markdown]
# The 16 invented people in the list all tell of a crisis (**illustration**). Crises can touch sore
# places: you may pass at any point, and [`00_start_here`](00_start_here.ipynb) says where to turn
# to.

# %% tags=["hidden"]
list_cases()

# %% [markdown]
# **Read** the story of an ordinary week first; if you built this person's map in notebook 01, it is
# the same. Who holds this week together? What would be the first to slip, on a bad morning? Keep
# both in mind for the guess that you make next.

# %% tags=["hidden"]
follow(person, lambda case: case)

# %% [markdown]
# ## Predict: who stays in touch?
#
# Some weeks later, the week falls apart. Who and what will still be there? Tick them in the
# list, or tap them on the map. Choose as you think this person would, then press **Show what
# happened**. Until you choose, nothing is given away.

# %% tags=["hidden"]
prediction = follow(
    person, lambda case: Predict(case, autosave=progress_file(f"prediction_{case.id}"))
)
prediction

# %% [markdown]
# ## Read: the person's own account
#
# When you have predicted and looked, the crisis stands here as the person tells it: who stayed,
# who was let go, who came. Whose leaving was a choice, and whose choice was it?

# %% tags=["hidden"]
follow([person, prediction], lambda case, revealed: tell_crisis(case, after=revealed))

# %% [markdown] tags=["answer"]
# **Points to talk about** (**illustration:** our own thoughts on invented people). Amina lets go
# of her oldest friend because that friend sees too much, not too little. Delroy leaves a friend
# over one joke. Linh's map does not shrink at all: she tells one person, and doors open. Where
# your view differs, what did you know, or assume, that we did not?

# %% [markdown]
# ## Act: shrink the map
#
# Now the kit's model of a crisis, on **your own map** if you built one, or on the key.

# %% tags=["hidden"]
reading = choose_reading(person)
reading

# %% [markdown]
# **Predict:** which kind of member will fade first as you move the slider to the right? Then move
# it slowly, by mouse, finger or arrow keys. Press **Another story** a few times, and see what stays
# the same.

# %% tags=["hidden"]
follow(reading, CrisisExplorer)

# %% [markdown]
# **Read.** Every number behind this slider is an **illustration**: we assumed it, so that there
# is something to explore. It forecasts nothing about anyone. Open **The rates behind it** and
# change one. Open **How much other stories differ** as well. What would you need to know before
# you could trust such a number?

# %% [markdown]
# ## What do the studies say?
#
# **Evidence:** everyday networks tend to be a wider mixture than crisis networks; in a crisis the
# closest are most likely to remain; being in touch with fewer was seen as a way to go on being
# accepted, and withdrawing can be a way of coping (Rogers 2017). Nobody gives a chance, kind by
# kind.
#
# {{claims: everyday-wider-mixture, crisis-closest-remain, crisis-fewer-accepted,
# crisis-withdrawing-copes}}
#
# | | evidence | source | illustration |
# |---|---|---|---|
# | the closest | most likely to remain | {{claims: crisis-closest-remain}} | that this is a partner, or close family |
# | family | fairly stable over a year | {{claims: family-stable}} | wider family recedes |
# | friend | ties beyond family held back when acutely unwell | {{claims: acute-non-kin-held-back}} | how many |
# | peer | leaned towards | {{claims: crisis-lean-to-peers}} | that a new one is found |
# | service | met with mixed feelings | {{claims: crisis-services-mixed}} | that half remain in reach |
# | weak tie | felt reliable and safe | {{claims: weak-ties-reliable}} | not called on in a crisis |
# | group | doing things with others can make one feel normal | {{claims: activities-with-others-normal}} | recedes in a crisis |
# | activity | part of the wider everyday mixture | {{claims: everyday-activities}} | which remain |
# | place | part of the wider everyday mixture | {{claims: everyday-places}} | which remain |
# | pet | part of the wider everyday mixture | {{claims: everyday-pets}} | which remain |
# | object | value kept over a year, when used alone | {{claims: solo-value-stable}} | stays in a crisis |

# %% [markdown]
# ## Compare three accounts
#
# You now have your own prediction, the person's account and the model's stories. **Talk, or
# write:** where do the three part? **Evidence:** people in recovery settings often put members out
# of their network, to manage alone; they leaned towards peers, and saw services with mixed feelings
# (Walker et al. 2018). Which of this did you see?
#
# {{claims: crisis-members-put-out, crisis-lean-to-peers, crisis-services-mixed}}

# %% tags=["hidden"]
note("My notes", "three_accounts", person)

# %% [markdown] tags=["answer"]
# **One way to answer** (**illustration**). The model knows kinds, circles and influence. It does
# not know that Nia at the post office would notice a missing crossword, or that Gethin cannot
# open a recipe book. Exceptions carry reasons, and the reasons are what a conversation is for. A
# smaller map can be a safer one.

# %% [markdown]
# ## Felt and enacted stigma
#
# **Evidence:** both made contact harder in one study (Brooks et al. 2020), and being in touch with
# fewer may ease them (Rogers 2017). In the kit's words, stigma is *felt* when somebody expects to
# be looked down on, and *enacted* when somebody does it. Yet it is one reason among six.
# **Predict:** which other one will look most like it?
#
# {{claims: stigma-felt-and-enacted, crisis-fewer-less-shame}}

# %% tags=["hidden"]
sort_cards("why_less_contact")

# %% [markdown]
# ## Why less contact, in this life?
#
# Now the same six for whoever is out of touch in this person's crisis. Each card has their reason.
# **Predict:** how many of them will be stigma, and how many a rest? Only the person could say for
# sure; so a card takes any heading, and asks you why.

# %% tags=["hidden"]
sort_cards_of(person, "contact", after=prediction)

# %% [markdown]
# **Talk, or write:** take one card that you put under stigma: was it felt, or enacted? What could
# the other side have done? Then one that was a rest: what would have spoiled it?

# %% tags=["hidden"]
note("My notes", "felt_or_enacted", person)

# %% [markdown] tags=["answer"]
# **One way to answer** (**illustration**). Amina cannot bear to be seen by Leila: nobody has
# looked down on her, so it is felt. Delroy leaves a friend over a joke about his son: that one was
# enacted. The weeds could wait: that is a rest. To treat all three alike, with a leaflet on
# loneliness, would miss two of them.

# %% [markdown]
# ## The way back
#
# A crisis map is not the end. **Predict:** who will not return? If anybody stepped in, who will
# stay? In the explorer, choose **The way back** and move the slider. Below, one story runs to its
# worst and back: the map before beside the map after (**illustration**). Another number gives
# another story.

# %% tags=["hidden"]
story = BoundedIntText(1, min=1, max=999, description="Story")
story

# %% [markdown]
# Who is there again, and who stands in another circle than before?


# %% tags=["hidden"]
def there_and_back(everyday, seed):
    worst = crisis.shrink(everyday, severity=1, seed=seed)
    return Compare(everyday, crisis.recover(worst, progress=1).map)


follow([reading, story], there_and_back)

# %% [markdown]
# **Read.** **Evidence:** networks change to and fro between crisis and recovery (Walker et al.
# 2018); friends are often the first to be lost after an acute spell, and most people saw that as
# necessary (Brooks et al. 2020). What would make a return easier?
#
# {{claims: crisis-recovery-fluid, friends-first-lost, friends-loss-necessary}}

# %% tags=["hidden"]
note("My notes", "the_way_back", person)

# %% [markdown] tags=["answer"]
# **One way to answer** (**illustration**). A return is easier where little was asked for: a
# crossword at the door, a seat kept, a daily picture that needs no reply. It is also easier
# where somebody was told beforehand what helps. Ask what the person wants back before you help
# to bring it back.

# %% [markdown]
# ## Recap
#
# In a crisis a network tends to shrink, not always, and not at random. The closest are likeliest to
# remain, some are let go, some are pushed out, some step in. Shrinking can be loss and coping at
# once. The studies give directions; every number here is assumed. Next:
# [`04_twelve_months`](04_twelve_months.ipynb) follows a person over a year.

# %% [markdown]
# ## Under the hood
#
# The rates are one table, `datasets/crisis_rates.csv`, each number beside what it rests on.
# Trainers can edit a copy, and give it as `rates=crisis.load_rates("my_rates.csv")`. In three
# plain lines:
#
# ```python
# from kit import crisis, load_case
# worst = crisis.shrink(load_case("amina").everyday, severity=1, seed=1)
# crisis.recover(worst, progress=1).map
# ```
