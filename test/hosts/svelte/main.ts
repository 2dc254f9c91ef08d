import { mount } from 'svelte';
import EnquiryForm from './enquiry-form.svelte';

mount(EnquiryForm, { target: document.getElementById('app')! });
